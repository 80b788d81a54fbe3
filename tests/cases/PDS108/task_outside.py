from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
Shell(name="extract", command="true")  # error: PDS106
workflow.submit()
