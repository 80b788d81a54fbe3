from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 7 *") as workflow:  # error: PDS404 36 "is SAT here"
    Shell(name="extract", command="echo extract")
    workflow.submit()
