from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="mysql", sql="select * from sales where note = 'a;b'")
    two = Sql(name="two", datasource_name="mysql", sql="\n-- insert into nothing\nSELECT 1 /* ; */;\n")
    three = Sql(
        name="three",
        datasource_name="postgres",
        sql="""WITH moved AS (
            DELETE FROM sales WHERE day < 5 RETURNING id
        )
        SELECT count(*) FROM moved""",
    )
    four = Sql(name="four", datasource_name="mysql", sql="(select 1) union (select 2)")
    five = Sql(name="five", datasource_name="mysql", sql="show tables")
    one >> two >> three >> four >> five
    workflow.submit()
