from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="etl") as workflow:  # error: PDS301 20 "already defined on line 4"
    Shell(name="extract", command="true")
    workflow.submit()
