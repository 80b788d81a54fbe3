from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")  # error: PDS101
extract = Shell(name="extract", command="echo extract", workflow=workflow)
print(workflow, extract)
