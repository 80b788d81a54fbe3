from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # error: PDS101 6 "workflow 'etl' is never submitted"
    Shell(name="extract", command="echo extract")
