from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="mysql", sql="INSERT INTO days SELECT day FROM sales")
    two = Sql(name="two", datasource_name="mysql", sql="drop table days; create table days (day int)")
    three = Sql(name="three", datasource_name="mysql", sql="set @a = 1; delete from days where day = @a")
    one >> two >> three
    workflow.submit()
