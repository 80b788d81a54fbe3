from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 31 APR,JUN,SEP,NOV ? *") as workflow:  # error: PDS403 36 "no day of month"
    Shell(name="extract", command="echo extract")
    workflow.submit()
