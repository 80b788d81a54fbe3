import os

TOKEN = "k9Xv-" "production"


def configure():
    os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = TOKEN  # error: PDS202 5
