import os


def configure(host="10.0.0.8"):
    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = host
