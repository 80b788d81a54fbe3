from celery import Task
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

Task()
with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
