from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    timeout=True,  # error: PDS412 "timeout True is no number"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
