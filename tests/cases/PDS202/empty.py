import os

from pydolphinscheduler.java_gateway import GatewayEntryPoint

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = ""
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "  "
GatewayEntryPoint(auth_token=None)
GatewayEntryPoint(auth_token="")
