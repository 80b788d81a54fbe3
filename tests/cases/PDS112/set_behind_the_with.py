from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl", release_state="online")
workflow.schedule = "0 0 6 * * ? *"  # error: PDS112 1 "pass schedule=… to Workflow()"
with workflow:
    Shell(name="extract", command="true")
workflow.submit()
