from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    timezone="Asia/Shanghai",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    timezone="UTC",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    timezone="PRC",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    timezone="Etc/GMT-8",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-4",
    schedule="0 0 6 * * ? *", 
    timezone="America/Argentina/Buenos_Aires",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
