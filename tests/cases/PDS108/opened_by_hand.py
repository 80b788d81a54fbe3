from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.__enter__()
Shell(name="extract", command="true")
workflow.submit()
