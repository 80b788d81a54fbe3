from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 30 2 ? *") as workflow:  # error: PDS403 36 "no day of month '30' in month '2'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
