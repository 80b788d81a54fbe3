from company import TYPE

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql, SqlType

LOAD = """
INSERT INTO sales_of_the_day
SELECT * FROM sales
"""

with Workflow(name="etl") as workflow:
    load = Sql(name="load", datasource_name="mysql", sql=LOAD, sql_type=SqlType.NOT_SELECT)
    again = Sql(name="again", datasource_name="mysql", sql=LOAD, sql_type="1")
    third = Sql(name="third", datasource_name="mysql", sql=LOAD, sql_type=TYPE)
    load >> again >> third
    workflow.submit()
