from pydolphinscheduler.core.process_definition import ProcessDefinition  # noqa: PDS604 the old server has 3.1
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl") as pd:
    Shell(name="a", command="true", process_definition=pd)  # noqa: PDS604
    pd.submit()
