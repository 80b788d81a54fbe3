from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    timezone="Mars/Phobos",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    timezone="UTC+8",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    timezone="+08:00",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    timezone="asia/shanghai",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-4",
    schedule="0 0 6 * * ? *", 
    timezone="GMT+25",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-5",
    schedule="0 0 6 * * ? *", 
    timezone="Beijing",  # error: PDS408
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
