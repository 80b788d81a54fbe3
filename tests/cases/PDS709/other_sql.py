from company import Sql

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Sql(name="load", datasource_name="mysql", sql="\ninsert into days values (1)")
    Shell(name="done", command="true")
    workflow.submit()
