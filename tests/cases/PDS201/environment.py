import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"  # error: PDS201 1 "address 10.0.0.8"
os.environ["PYDS_JAVA_GATEWAY_PORT"] = "25333"  # error: PDS201 1 "port 25333"
