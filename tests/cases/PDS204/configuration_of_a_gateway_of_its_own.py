import os

from pydolphinscheduler import configuration
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.java_gateway import GatewayEntryPoint

configuration.JAVA_GATEWAY_ADDRESS = os.environ["DEPLOY_GATEWAY"]
print(GatewayEntryPoint().get_gateway_version())

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
