import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.java_gateway import GatewayEntryPoint

entry_point = GatewayEntryPoint(address=os.environ["DEPLOY_GATEWAY"])
print(entry_point.get_gateway_version())

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
