import os

from deploys import register
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.java_gateway import GatewayEntryPoint

ADDRESS = os.environ["DEPLOY_GATEWAY"]
gateways = {"sales": GatewayEntryPoint(address=ADDRESS)}
register(GatewayEntryPoint(address=ADDRESS))


class Deploy:
    entry_point = GatewayEntryPoint(address=ADDRESS)

    def __init__(self):
        self.gateway = GatewayEntryPoint(address=ADDRESS)


def connect():
    return GatewayEntryPoint(address=ADDRESS)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
