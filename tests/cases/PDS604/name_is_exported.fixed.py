from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition
from pydolphinscheduler.tasks.shell import Shell

__all__ = ["ProcessDefinition"]

with ProcessDefinition("etl") as pd:
    Shell(name="a", command="true")
    pd.submit()
