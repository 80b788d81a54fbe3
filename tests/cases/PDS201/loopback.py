import os

from pydolphinscheduler import configuration

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "127.0.0.1"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "127.0.1.1"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "localhost"
configuration.JAVA_GATEWAY_ADDRESS = "::1"
configuration.JAVA_GATEWAY_ADDRESS = "LOCALHOST"
