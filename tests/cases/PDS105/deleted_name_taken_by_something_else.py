from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from forms import form

workflow = Workflow(name="etl")
Shell(name="extract", command="true", workflow=workflow)
workflow.submit()
workflow = form
workflow.submit
