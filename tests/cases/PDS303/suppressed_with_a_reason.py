from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Shell(name="extract", command="true")  # noqa: PDS303 never deployed twice
    workflow.submit()
