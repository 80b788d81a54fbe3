from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import start

workflow = Workflow(name="etl")
start(workflow)
Shell(name="extract", command="true")
workflow.submit()
