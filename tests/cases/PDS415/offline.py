from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    schedule="0 0 6 * * ? *",
    release_state="offline",  # error: PDS415 "this schedule never fires"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
