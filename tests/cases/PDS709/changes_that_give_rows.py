from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="postgres", sql="\nINSERT INTO days VALUES (1)\nRETURNING id")
    two = Sql(name="two", datasource_name="sqlserver", sql="\nDELETE FROM days\nOUTPUT deleted.id")
    one >> two
    workflow.submit()
