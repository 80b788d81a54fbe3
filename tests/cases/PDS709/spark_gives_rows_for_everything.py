from company import SOURCE

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

LOAD = """
INSERT INTO sales_of_the_day
SELECT * FROM sales
"""

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="lake", datasource_type="SPARK", sql=LOAD)
    two = Sql(name="two", datasource_name="lake", datasource_type=SOURCE, sql=LOAD)
    one >> two
    workflow.submit()
