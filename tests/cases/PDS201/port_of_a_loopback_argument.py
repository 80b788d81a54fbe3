from py4j.java_gateway import GatewayParameters
from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint("localhost", 25334)
GatewayEntryPoint(port=25334, address="::1")
GatewayParameters(address="127.0.0.1", port=25334)
