from settings import PROJECT
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="customers", project=PROJECT) as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
