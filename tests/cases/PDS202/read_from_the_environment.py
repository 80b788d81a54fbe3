import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = os.environ["DEPLOY_TOKEN"]

from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(auth_token=os.environ.get("DEPLOY_TOKEN", ""))
GatewayEntryPoint(auth_token=os.getenv("DEPLOY_TOKEN"))
