from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import ExitStack

from flows import build

stack = ExitStack()
workflow = stack.enter_context(build("etl"))
Shell(name="extract", command="true")
workflow.submit()
