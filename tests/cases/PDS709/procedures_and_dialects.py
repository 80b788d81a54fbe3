from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

BLOCK = """
BEGIN
    INSERT INTO days VALUES (1);
END;
"""
DOLLARS = """
DO $$ BEGIN PERFORM 1; END $$;
"""

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="oracle", sql=BLOCK)
    two = Sql(name="two", datasource_name="postgres", sql=DOLLARS)
    three = Sql(name="three", datasource_name="mysql", sql="call refresh()")
    four = Sql(name="four", datasource_name="hive", sql="from sales\ninsert overwrite table days select day")
    one >> two >> three >> four
    workflow.submit()
