from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from functools import partial

with Workflow(name="etl") as workflow:
    Shell = partial(Shell, command="true")
    Shell(name="extract")
    Shell(name="extract")
    workflow.submit()
