from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    load = Sql(
        name="load",
        datasource_name="db",
        sql="insert into days select day from sales",
        sql_type="1",
    )
    check = Sql(name="check", datasource_name="db", sql="select 1", sql_type="0")
    load >> check
    workflow.submit()
