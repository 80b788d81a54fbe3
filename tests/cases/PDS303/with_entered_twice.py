from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
with workflow:
    Shell(name="extract", command="true")
with workflow:
    Shell(name="extract", command="false")  # error: PDS303
workflow.submit()
