from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")  # error: PDS101
workflow.schedule = "0 0 6 * * ?"  # error: PDS112
Shell(name="extract", command="echo extract", workflow=workflow)
