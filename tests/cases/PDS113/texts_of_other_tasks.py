from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.datax import CustomDataX
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    script = Python(name="script", definition="print(1)")
    script.definition = "print(2)"
    query = Sql(name="query", datasource_name="db", sql="select 1")
    query.sql = "select 2"
    query.param_sql_type = "0"
    copy = CustomDataX(name="copy", json="{}")
    copy.json = '{"job": {}}'
    workflow.submit()
