import os

os.environ["PYDS_USER_PASSWORD"] = "Kx92-orchard"  # error: PDS207 1 "PYDS_USER_PASSWORD"
os.environ.update({"PYDS_USER_PASSWORD": "Kx92-orchard"})  # error: PDS207 20

from pydolphinscheduler import configuration

configuration.USER_PASSWORD = "Kx92-orchard"  # error: PDS207 1
configuration.set_single_config("default.user.password", "Kx92-orchard")  # error: PDS207
