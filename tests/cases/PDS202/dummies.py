import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "your-token-here"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "changeme"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "XXXXXXXX"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "dummy-token"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "example"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "vault:secret/gateway#token"
