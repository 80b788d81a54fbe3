from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    load = Sql(
        name="load",
        datasource_name="hive",
        sql="select 1; select 2",  # error: PDS709 13 "only the first is run"
    )
    settings = Sql(
        name="settings",
        datasource_name="hive",
        sql="set hive.exec.parallel=true;\nselect * from sales;",  # error: PDS709 "pre_statements="
    )
    load >> settings
    workflow.submit()
