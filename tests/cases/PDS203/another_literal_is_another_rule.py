import os

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "k9Xv-production"  # error: PDS202
