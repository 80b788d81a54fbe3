from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    param={"a": 0},
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
