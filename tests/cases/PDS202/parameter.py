from pydolphinscheduler.java_gateway import GatewayEntryPoint


def connect(token):
    return GatewayEntryPoint(auth_token=token)


class Client:
    def __init__(self, token="k9Xv"):
        self.gateway = GatewayEntryPoint(auth_token=token)
