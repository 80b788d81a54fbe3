"""订单: the orders of the day, from the shops to the warehouse."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql, SqlType

SHOPS = ["beijing", "shanghai", "shenzhen"]

with Workflow(
    name="orders",
    project="warehouse",
    description="每日订单",
    schedule="0 0 2 * * ? *",
    start_time="2026-01-01",
) as workflow:
    load = Sql(
        name="load",
        datasource_name="warehouse",
        sql="INSERT INTO orders SELECT * FROM staging WHERE day = '${day}'",
        sql_type=SqlType.NOT_SELECT,
        input_params={"day": "$[yyyy-MM-dd-1]"},
    )
    for shop in SHOPS:
        extract = Shell(name=f"extract-{shop}", command=f"extract --shop {shop}")
        extract >> load
    workflow.submit()
