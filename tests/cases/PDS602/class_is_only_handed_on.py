from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from functools import partial

build = partial(Shell, command="true")

with Workflow(name="etl") as workflow:
    build(name="a")
    workflow.submit()
