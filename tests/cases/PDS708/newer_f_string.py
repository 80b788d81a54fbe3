from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="rows = {}\nprint(f'{rows['day']}')\n")
    workflow.submit()
