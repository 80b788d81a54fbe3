from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type="SOMETIMES",  # error: PDS409 "the SDK stops with an error: write "
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
