from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.submit()
    workflow.deploy()  # error: PDS607 5 "write submit"
    workflow.submit()
