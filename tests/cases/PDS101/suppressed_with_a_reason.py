from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa: PDS101 the deploy script imports this file by its path
    Shell(name="extract", command="true")
