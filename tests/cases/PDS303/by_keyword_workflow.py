from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
Shell(name="extract", command="true", workflow=workflow)
Shell(name="extract", command="false", workflow=workflow)  # error: PDS303 12
workflow.submit()
