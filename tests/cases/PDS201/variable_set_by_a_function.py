import os

host = "10.0.0.8"


def choose(new):
    global host
    host = new


choose(os.environ["DEPLOY_GATEWAY"])
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = host
