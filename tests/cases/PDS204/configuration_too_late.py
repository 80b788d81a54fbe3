from pydolphinscheduler import configuration
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

configuration.WORKFLOW_PROJECT = "sales"  # error: PDS204 1 "took its value when it was imported in line 2"
configuration.JAVA_GATEWAY_ADDRESS = "127.0.0.1"  # error: PDS204 "set PYDS_JAVA_GATEWAY_ADDRESS where"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
