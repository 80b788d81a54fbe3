from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.submit()
with workflow:
    Shell(name="a", command="true")  # error: PDS102
