from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.core.task import Task

with Workflow(name="etl") as workflow:
    Task(name="extract", task_type="SHELL")
    workflow.submit()
