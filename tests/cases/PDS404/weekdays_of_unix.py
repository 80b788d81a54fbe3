from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 1-5 *") as workflow:  # error: PDS404 36 "is SUN-THU here, where 1 is Sunday, and MON-FRI in Unix cron"
    Shell(name="extract", command="echo extract")
    workflow.submit()
