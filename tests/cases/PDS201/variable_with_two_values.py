import os

host = "127.0.0.1"
if os.environ.get("CI"):
    host = os.environ["DEPLOY_GATEWAY"]
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = host
