import os

os.environ["GATEWAY_ADDRESS"] = "10.0.0.8"
os.environ["JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
os.environ["PYDS_WORKFLOW_PROJECT"] = "etl"
os.environ["PYDS_HOME"] = "/etc/pyds"
