from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    execution_type="PARALLEL",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
