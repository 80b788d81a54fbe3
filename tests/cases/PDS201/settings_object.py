import os

from settings import settings

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = settings.gateway.host
os.environ.update({"PYDS_JAVA_GATEWAY_PORT": str(settings.gateway.port)})
