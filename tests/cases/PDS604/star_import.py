from pydolphinscheduler.core.process_definition import *
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl") as pd:
    Shell(name="a", command="true")
    pd.submit()
