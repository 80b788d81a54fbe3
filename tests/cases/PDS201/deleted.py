import os

del os.environ["PYDS_JAVA_GATEWAY_ADDRESS"]
os.environ.pop("PYDS_JAVA_GATEWAY_ADDRESS", "10.0.0.8")
os.unsetenv("PYDS_JAVA_GATEWAY_ADDRESS")
