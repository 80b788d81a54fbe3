from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import ExitStack

stack = ExitStack()
workflow = stack.enter_context(Workflow(name="etl"))
Shell(name="extract", command="true")
workflow.submit()
