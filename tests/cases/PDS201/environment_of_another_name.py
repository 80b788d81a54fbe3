import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = os.environ["DEPLOY_GATEWAY"]
os.environ["PYDS_JAVA_GATEWAY_PORT"] = os.environ.get("DEPLOY_PORT", "25333")
os.environ.setdefault("PYDS_JAVA_GATEWAY_ADDRESS", os.getenv("DEPLOY_GATEWAY"))
