from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    release_state="ONLINE",  # error: PDS409 "submit() stops with an error"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
