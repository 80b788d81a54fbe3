from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="") as workflow:  # error: PDS304 "this workflow has no name"
    Shell(name="", command="true")  # error: PDS304 "this task has no name"
    workflow.submit()
