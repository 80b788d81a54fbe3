from pydolphinscheduler.core.task import Task
from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    Task(name="load", task_type="EMR")
    Task(name="load", task_type="EMR")  # error: PDS303
    workflow.submit()
