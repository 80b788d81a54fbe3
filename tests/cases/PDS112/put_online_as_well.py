from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = "0 0 6 * * ? *"
    workflow.online_schedule = True
    workflow.submit()
