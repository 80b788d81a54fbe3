from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    execution_type="serial_wait",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
