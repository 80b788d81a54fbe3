from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from contextlib import ExitStack

with ExitStack() as stack:
    workflow = stack.enter_context(Workflow(name="etl"))
    Shell(name="extract", command="true")
    workflow.submit()
