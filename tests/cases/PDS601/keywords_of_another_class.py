from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(name="a", datasource_name="d", sql="select 1", cpu_quota=50)  # error: PDS601 56 "leave it out"
    Sql(name="b", datasource_name="d", sql="select 1", password="<hidden>")  # error: PDS601 56
    workflow.submit()
