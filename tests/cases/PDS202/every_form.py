import os

from py4j.java_gateway import GatewayParameters
from pydolphinscheduler import configuration
from pydolphinscheduler.configuration import set_single_config
from pydolphinscheduler.java_gateway import GatewayEntryPoint

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "k9Xv-production"  # error: PDS202 1 "token is written into the file"
os.environ.setdefault("PYDS_JAVA_GATEWAY_AUTH_TOKEN", "k9Xv-production")  # error: PDS202
os.environ.update({"PYDS_JAVA_GATEWAY_AUTH_TOKEN": "k9Xv-production"})  # error: PDS202
os.environ.update(PYDS_JAVA_GATEWAY_AUTH_TOKEN="k9Xv-production")  # error: PDS202
os.putenv("PYDS_JAVA_GATEWAY_AUTH_TOKEN", "k9Xv-production")  # error: PDS202
configuration.JAVA_GATEWAY_AUTH_TOKEN = "k9Xv-production"  # error: PDS202
set_single_config("java_gateway.auth_token", "k9Xv-production")  # error: PDS202
GatewayEntryPoint(auth_token="k9Xv-production")  # error: PDS202 30
GatewayEntryPoint("127.0.0.1", 25333, True, "k9Xv-production")  # error: PDS202 45
GatewayParameters(auth_token="k9Xv-production")  # error: PDS202
