from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    resource_list=["a.sh"],  # error: PDS412 "holds no names"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
