import os
from pathlib import Path

os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = Path("/run/secrets/gateway").read_text().strip()
