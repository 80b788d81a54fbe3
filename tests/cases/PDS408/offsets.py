from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    timezone="GMT+8",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    timezone="GMT+08:00",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    timezone="GMT-0330",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    timezone="GMT+10",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
