from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(address=None, port=None)
GatewayEntryPoint()
