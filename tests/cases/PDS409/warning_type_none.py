from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type=None,  # error: PDS409 "warning_type None is none of its values"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
