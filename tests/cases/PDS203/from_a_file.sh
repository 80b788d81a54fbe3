PYDS_JAVA_GATEWAY_AUTH_TOKEN="$(cat token)" python a.py
