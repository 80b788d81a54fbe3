import os

if os.environ.get("CI"):
    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = os.environ["DEPLOY_GATEWAY"]
else:
    os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "127.0.0.1"
os.environ["PYDS_JAVA_GATEWAY_PORT"] = "25334"
