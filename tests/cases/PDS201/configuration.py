import pydolphinscheduler.configuration as conf
from pydolphinscheduler import configuration
from pydolphinscheduler.configuration import set_single_config

configuration.JAVA_GATEWAY_ADDRESS = "10.0.0.8"  # error: PDS201 1
conf.JAVA_GATEWAY_PORT = 25333  # error: PDS201 1 "port 25333"
set_single_config("java_gateway.address", "10.0.0.8")  # error: PDS201 1
configuration.set_single_config(key="java_gateway.port", value=25334)  # error: PDS201
