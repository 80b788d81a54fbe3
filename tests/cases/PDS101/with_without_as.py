from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl"):  # error: PDS101 6 "bind it with `as workflow`"
    Shell(name="extract", command="echo extract")
