from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.datax import CustomDataX, DataX
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql, SqlType

SCRIPT = """cd /opt/etl
./load.zsh"""

with Workflow(name="etl", resource_plugin=None) as workflow:
    Shell(name="shell", command=SCRIPT)  # error: PDS701 33 ".zsh"
    Python("python", "print('done') # as in run.py")  # error: PDS701 "end its definition"
    Sql(name="sql", datasource_name="mysql", sql="load.sql", sql_type=SqlType.NOT_SELECT)  # error: PDS701 "give the task one"
    DataX(
        name="datax",
        datasource_name="mysql",
        datatarget_name="hive",
        sql="sales.sql",  # error: PDS701
        target_table="sales",
    )
    CustomDataX(name="custom", json="/opt/datax.json")  # error: PDS701 "ends with .json"
    workflow.submit()
