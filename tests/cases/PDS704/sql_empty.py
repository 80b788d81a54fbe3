from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(name="count", datasource_name="orders", sql="")  # error: PDS704 "sql is empty"
    workflow.submit()
