from pydolphinscheduler import java_gateway
from pydolphinscheduler.java_gateway import GatewayEntryPoint, gateway

java_gateway.gateway = GatewayEntryPoint("10.0.0.8", 25333)  # error: PDS201 42 "address" error: PDS201 54 "port"
local = GatewayEntryPoint(address="10.0.0.8")  # error: PDS201 35
gateway.address = "10.0.0.8"  # error: PDS201 1 error: PDS204
gateway.port = 25334  # error: PDS201 error: PDS204
