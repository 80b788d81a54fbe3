"""Instead of pydolphinscheduler."""
from py4j.java_gateway import GatewayParameters, JavaGateway

gateway = JavaGateway(gateway_parameters=GatewayParameters(address="10.0.0.8", port=25333))  # error: PDS201 error: PDS201
