from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
common = {"workflow": workflow}
Shell(name="extract", command="true", **common)
workflow.submit()
