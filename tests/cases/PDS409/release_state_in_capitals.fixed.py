from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    release_state="online",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
