from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 8-11,14-17 ? JAN-MAR,DEC MON,WED-FRI *") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
