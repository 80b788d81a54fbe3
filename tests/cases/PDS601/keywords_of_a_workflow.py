from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    scedule="0 0 6 * * ? *",  # error: PDS601 5 "write schedule="
    discription="loads orders",  # error: PDS601 5 "ignores it: write description="
) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
