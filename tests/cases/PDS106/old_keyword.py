from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
extract = Shell(name="extract", command="true", process_definition=workflow)  # error: PDS604
workflow.submit()
