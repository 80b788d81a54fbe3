from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.core.task import Task

with Workflow(name="etl") as workflow:
    Task("a", task_type="SHELL")
    workflow.submit()
