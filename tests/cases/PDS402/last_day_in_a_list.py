from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 L,15 * ? *") as workflow:  # error: PDS402 36 "L stands alone"
    Shell(name="extract", command="echo extract")
    workflow.submit()
