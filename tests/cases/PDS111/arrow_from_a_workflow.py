from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow >> extract  # error: PDS111 5 "joins tasks only"
    workflow.submit()
