from pydolphinscheduler.java_gateway import GatewayEntryPoint

GatewayEntryPoint(address=["127.0.0.1"][0], port=int("25333"))
