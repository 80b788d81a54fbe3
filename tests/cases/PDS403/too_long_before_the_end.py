from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 L-30 6 ? *") as workflow:  # error: PDS403 36 "'L-30'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
