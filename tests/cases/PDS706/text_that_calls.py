from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="def load():\n    print(1)\nload()")  # error: PDS706 36 "runs once more"
    workflow.submit()
