from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    merge = Sql(
        name="merge",
        datasource_name="oracle",
        sql="MERGE INTO sales USING fresh ON (sales.id = fresh.id)",  # error: PDS709 13
    )
    replace = Sql(name="replace", datasource_name="mysql", sql="replace into days values (1)")  # error: PDS709
    grant = Sql(name="grant", datasource_name="mysql", sql="GRANT SELECT ON sales TO bi")  # error: PDS709
    tab = Sql(name="tab", datasource_name="mysql", sql="TRUNCATE\tTABLE days", sql_type=None)  # error: PDS709
    merge >> replace >> grant >> tab
    workflow.submit()
