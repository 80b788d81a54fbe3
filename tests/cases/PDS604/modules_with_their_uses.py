import pydolphinscheduler.core.process_definition as definitions  # error: PDS604 8
import pydolphinscheduler.core.process_definition  # error: PDS604 8
import pydolphinscheduler.tasks.shell
from pydolphinscheduler.core import process_definition  # error: PDS604 37

with definitions.ProcessDefinition("one") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()

with pydolphinscheduler.core.process_definition.ProcessDefinition("two") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()

with process_definition.ProcessDefinition("three") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()
