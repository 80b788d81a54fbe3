from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 9 ? * 1-5/2 *") as workflow:  # error: PDS404 36 "is TUE,THU,SUN here"
    Shell(name="extract", command="echo extract")
    workflow.submit()
