from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.schedual = "0 0 6 * * ? *"  # error: PDS113 5 "write schedule"
    workflow.submit()
