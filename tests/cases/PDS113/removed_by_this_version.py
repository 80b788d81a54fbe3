from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.tenant = "etl"  # error: PDS113 5 "PYDS_USER_TENANT"
    workflow.submit()
