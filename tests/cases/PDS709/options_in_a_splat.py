from company import options

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="mysql", sql="\ninsert into days values (1)", **options())
    workflow.submit()
