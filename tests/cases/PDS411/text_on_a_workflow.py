from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    timeout="5",  # error: PDS411 "submit() stops with an error: write 5"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
