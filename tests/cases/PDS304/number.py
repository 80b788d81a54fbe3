from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name=2023) as workflow:  # error: PDS304 "write "
    Shell(name=5, command="true")  # error: PDS304 "task name 5 is no text"
    workflow.submit()
