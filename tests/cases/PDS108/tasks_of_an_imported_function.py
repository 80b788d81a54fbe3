from pydolphinscheduler.core.workflow import Workflow
from common import build_tasks

with Workflow(name="etl") as workflow:
    build_tasks()
    workflow.submit()
