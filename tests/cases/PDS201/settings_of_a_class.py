from pydolphinscheduler import configuration


class Settings:
    def __init__(self, host):
        self.host = host


def configure(settings: Settings):
    configuration.JAVA_GATEWAY_ADDRESS = settings.host
