from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
options = {"workflow": workflow}
Shell(name="extract", command="true", **options)
workflow.submit()
