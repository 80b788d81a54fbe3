from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="reports") as workflow:
    Shell(name="report", command="echo report", dependence={})
    workflow.submit()
