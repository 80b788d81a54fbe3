from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="def load(table):\n    print(table)\n")  # error: PDS706 "gets no arguments"
    workflow.submit()
