from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 8 *") as workflow:  # error: PDS402 36 "1 to 7, or SUN to SAT"
    Shell(name="extract", command="echo extract")
    workflow.submit()
