from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    load = Sql(name="load", datasource_name="mysql", sql="insert into days values (1)", sql_type=0)  # error: PDS409 98
    check = Sql(name="check", datasource_name="mysql", sql="select 1", sql_type="NOT_SELECT")  # error: PDS409
    load >> check
    workflow.submit()
