from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", release_state="offline") as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.submit()
