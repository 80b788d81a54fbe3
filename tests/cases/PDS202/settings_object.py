from pydolphinscheduler import configuration
from settings import settings

configuration.JAVA_GATEWAY_AUTH_TOKEN = settings.token
configuration.JAVA_GATEWAY_AUTH_TOKEN = settings["token"]
