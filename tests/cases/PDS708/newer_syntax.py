from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="type Row = dict[str, str]\ndef first[T](rows: list[T]) -> T:\n    return rows[0]\n")
    workflow.submit()
