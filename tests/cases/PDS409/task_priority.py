from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        task_priority="URGENT",  # error: PDS409 "silently gets MEDIUM"
    )
    workflow.submit()
