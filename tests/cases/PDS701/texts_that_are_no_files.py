import json

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.datax import CustomDataX
from pydolphinscheduler.tasks.http import Http
from pydolphinscheduler.tasks.python import Python
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sql import Sql

with Workflow(name="etl") as workflow:
    Shell(name="py", command="python3 /opt/run.py")
    Shell(name="capitals", command="bash RUN.SH")
    Python(name="python", definition="print(open('/opt/run.sh').read())")
    Sql(name="sql", datasource_name="mysql", sql="select 1.5")
    CustomDataX(name="custom", json=json.dumps({"job": {}}))
    Http(name="http", url="https://files.company.com/run.sh")
    workflow.submit()
