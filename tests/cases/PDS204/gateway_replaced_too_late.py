import os

from pydolphinscheduler import java_gateway
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

address = os.environ["DEPLOY_GATEWAY"]
java_gateway.gateway = java_gateway.GatewayEntryPoint(address=address)  # error: PDS204 1 "imported in line 4"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
