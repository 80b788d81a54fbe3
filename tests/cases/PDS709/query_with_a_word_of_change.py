from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(
        name="check",
        datasource_name="mysql",
        sql="select count(*) from log where note like 'please delete %'",  # error: PDS709 13 "SqlType.SELECT"
    )
    workflow.submit()
