import os

from pydolphinscheduler.configuration import JAVA_GATEWAY_ADDRESS

print(os.environ["PYDS_JAVA_GATEWAY_ADDRESS"], os.environ.get("PYDS_JAVA_GATEWAY_PORT", "25333"))
print(os.getenv("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8"), JAVA_GATEWAY_ADDRESS)
assert os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] == "10.0.0.8"
