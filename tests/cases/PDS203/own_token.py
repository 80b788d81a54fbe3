import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = os.environ["GATEWAY_TOKEN"]
