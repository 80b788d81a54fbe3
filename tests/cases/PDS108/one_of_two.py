from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="full") as full:
    Shell(name="extract", command="true")
    full.submit()

with Workflow(name="empty") as empty:
    empty.submit()  # error: PDS108
