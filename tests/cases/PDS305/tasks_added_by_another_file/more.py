from orders import workflow
from pydolphinscheduler.tasks.shell import Shell

with workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
