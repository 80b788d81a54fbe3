from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    try:
        load = Sql(name="load", sql="SELECT 1")
    except TypeError:
        load = Sql(name="load", datasource_name="warehouse", sql="SELECT 1")
    workflow.submit()
