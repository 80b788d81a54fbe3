from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    start_time="2021-1-1",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    start_time="01/01/2021",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01T00:00:00",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01 00:00:00Z",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-4",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01 00:00",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-5",
    schedule="0 0 6 * * ? *", 
    start_time="2021.01.01",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-6",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01 00:00:00.000",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-7",
    schedule="0 0 6 * * ? *", 
    start_time="20210101120000",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-8",
    schedule="0 0 6 * * ? *", 
    start_time="2021-02-30",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-9",
    schedule="0 0 6 * * ? *", 
    start_time="2021-13-01",  # error: PDS406
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
