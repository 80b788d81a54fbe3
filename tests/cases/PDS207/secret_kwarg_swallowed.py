from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="sales", sql="select 1", password="Kx92-orchard")  # error: PDS601 error: PDS207 72 "'password'"
    Shell(name="extract", command="extract", api_token="Kx92-orchard")  # error: PDS601 error: PDS207
    workflow.submit()
