from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler.core.workflow import WorkflowContext

workflow = Workflow(name="etl")
WorkflowContext.set(workflow)
Shell(name="extract", command="true")
workflow.submit()
