from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def show(workflow: Workflow):
    workflow.submit
