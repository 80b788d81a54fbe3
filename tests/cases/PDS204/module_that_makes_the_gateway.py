import os

from pydolphinscheduler.java_gateway import GatewayEntryPoint

entry_point = GatewayEntryPoint(address=os.environ["DEPLOY_GATEWAY"])
