import os

from pydolphinscheduler import java_gateway

java_gateway.gateway = java_gateway.GatewayEntryPoint(address=os.environ["DEPLOY_GATEWAY"])

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
