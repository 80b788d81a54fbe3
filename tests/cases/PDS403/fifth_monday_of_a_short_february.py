from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 ? 2 MON#5 2027") as workflow:  # error: PDS403 36 "no day of week 'MON#5'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
