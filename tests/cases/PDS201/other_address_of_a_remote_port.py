from pydolphinscheduler.java_gateway import GatewayEntryPoint

local = GatewayEntryPoint("127.0.0.1", 25333)
remote = GatewayEntryPoint("10.0.0.8", 25333)  # error: PDS201 error: PDS201
