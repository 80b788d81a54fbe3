from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="a", code="print(1)")  # error: PDS605
    workflow.submit()
