import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "<gateway>"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "${GATEWAY}"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "$GATEWAY"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "{{ gateway }}"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "***"
os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = ""
os.environ["PYDS_JAVA_GATEWAY_PORT"] = "<port>"
