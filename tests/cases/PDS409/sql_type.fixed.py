from pydolphinscheduler.tasks.sql import Sql
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Sql(
        name="extract",
        datasource_name="db", sql="select 1",
        sql_type="0",
    )
    workflow.submit()
