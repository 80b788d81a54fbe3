import pydolphinscheduler.core.workflow as definitions
import pydolphinscheduler.core.workflow
import pydolphinscheduler.tasks.shell
from pydolphinscheduler.core import workflow

with definitions.Workflow("one") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()

with pydolphinscheduler.core.workflow.Workflow("two") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()

with workflow.Workflow("three") as pd:
    pydolphinscheduler.tasks.shell.Shell(name="a", command="true")
    pd.submit()
