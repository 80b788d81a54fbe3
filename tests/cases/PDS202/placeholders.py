import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "<token>"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "${GATEWAY_TOKEN}"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "$GATEWAY_TOKEN"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "{{ gateway_token }}"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "%(gateway_token)s"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "******"
