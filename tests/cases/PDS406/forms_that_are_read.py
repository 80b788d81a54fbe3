from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl-0",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-1",
    schedule="0 0 6 * * ? *", 
    start_time="2021/01/01",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-2",
    schedule="0 0 6 * * ? *", 
    start_time="20210101",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-3",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01-01 00:00:00",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-4",
    schedule="0 0 6 * * ? *", 
    start_time="2021/01/01 23:59:59",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-5",
    schedule="0 0 6 * * ? *", 
    start_time="20210101 000000",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-6",
    schedule="0 0 6 * * ? *", 
    start_time="2024-02-29",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
with Workflow(
    name="etl-7",
    schedule="0 0 6 * * ? *", 
    start_time="2021-01- 1",
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
