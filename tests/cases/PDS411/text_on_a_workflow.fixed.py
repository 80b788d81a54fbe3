from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    timeout=5,
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
