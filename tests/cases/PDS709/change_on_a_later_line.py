from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

LOAD = """
INSERT INTO sales_of_the_day
SELECT * FROM sales
"""

with Workflow(name="etl") as workflow:
    load = Sql(name="load", datasource_name="mysql", sql=LOAD)  # error: PDS709 58 "add sql_type=SqlType.NOT_SELECT"
    clean = Sql("clean", "mysql", "-- yesterday\nDELETE FROM sales WHERE day < 5;")  # error: PDS709 35
    fresh = Sql(
        name="fresh",
        datasource_name="mysql",
        sql="WITH fresh AS (SELECT max(day) AS day FROM sales)\n"  # error: PDS709
        "INSERT INTO days SELECT day FROM fresh",
    )
    load >> clean >> fresh
    workflow.submit()
