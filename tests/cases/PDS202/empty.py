import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = ""
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "  "

from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(auth_token=None)
GatewayEntryPoint(auth_token="")
