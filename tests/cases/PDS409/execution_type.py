from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    execution_type="sequential",  # error: PDS409 "execution_type "
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
