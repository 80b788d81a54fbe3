from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    param=["a"],  # error: PDS412 "param is no dictionary"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
