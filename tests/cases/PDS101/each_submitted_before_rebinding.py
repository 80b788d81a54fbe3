from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders") as workflow:
    Shell(name="extract", command="echo orders")
    workflow.submit()

with Workflow(name="customers") as workflow:
    Shell(name="extract", command="echo customers")
    workflow.submit()
