from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name=None) as workflow:  # error: PDS304 "this workflow has no name"
    Shell(name=None, command="true")  # error: PDS304 "this task has no name"
    workflow.submit()
