from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Sql(name="a", datasource_name="db", sql="select password from users where token = 'a81f3c9e0b7d4421'")
    Sql(name="b", datasource_name="db", sql="update users set password = 'reset7' where id = 1")
    Sql(name="c", datasource_name="db", sql="create user etl identified by '${password}'")
    workflow.submit()
