from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604 56
from pydolphinscheduler.tasks.shell import Shell

__all__ = ["ProcessDefinition"]

with ProcessDefinition("etl") as pd:
    Shell(name="a", command="true")
    pd.submit()
