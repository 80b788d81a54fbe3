import os
from pathlib import Path

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.resources_plugin import Local
from pydolphinscheduler.tasks.sql import Sql

TABLE = os.environ["TABLE"]

with Workflow(name="etl") as workflow:
    one = Sql(name="one", datasource_name="mysql", sql=Path("load.sql").read_text())
    two = Sql(name="two", datasource_name="mysql", sql=f"\ninsert into {TABLE} values (1)")
    three = Sql(name="three", datasource_name="mysql", sql="load.sql", resource_plugin=Local("/opt/etl"))
    four = Sql(name="four", datasource_name="mysql", sql="${statement}")
    one >> two >> three >> four
    workflow.submit()
