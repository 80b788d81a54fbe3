from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="etl", project="report") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
