from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="etl", command="true")
    workflow.submit()

with Workflow(name="etl-report") as workflow:
    Shell(name="etl", command="true")
    workflow.submit()
