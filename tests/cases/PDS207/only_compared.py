import os

from pydolphinscheduler.configuration import USER_PASSWORD

assert USER_PASSWORD != "userPythonGateway"
assert os.environ["PYDS_USER_PASSWORD"] != "Kx92-orchard"
