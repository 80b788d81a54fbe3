from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def build(priority):
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true", task_priority=priority)
        workflow.submit()
