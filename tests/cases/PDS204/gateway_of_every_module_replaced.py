import os

from pydolphinscheduler import core, java_gateway
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

java_gateway.gateway = java_gateway.GatewayEntryPoint(address=os.environ["DEPLOY_GATEWAY"])
core.workflow.gateway = core.task.gateway = java_gateway.gateway

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
