import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "127.0.0.1"
os.environ["PYDS_JAVA_GATEWAY_PORT"] = "25334"
