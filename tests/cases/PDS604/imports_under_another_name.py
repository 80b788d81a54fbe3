from pydolphinscheduler.core.process_definition import ProcessDefinition as PD  # error: PDS604 56
from pydolphinscheduler.core.process_definition import ProcessDefinition as Workflow  # error: PDS604 56
from pydolphinscheduler.tasks.sub_process import SubProcess as Child  # error: PDS604 50
from pydolphinscheduler.tasks.shell import Shell

with Workflow("two") as pd:
    Shell(name="a", command="true")
    pd.submit()

with PD("one") as pd:
    Child(name="a", process_definition_name="two")
    pd.submit()
