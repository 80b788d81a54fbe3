"""A wrapper around pydolphinscheduler."""


class GatewayEntryPoint:
    def __init__(self, address, port):
        self.address = address
        self.port = port


GatewayEntryPoint("10.0.0.8", 25333)
