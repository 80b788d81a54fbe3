from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler.core.workflow import WorkflowContext

with Workflow(name="etl"):
    Shell(name="extract", command="true")
    WorkflowContext.get().submit()
