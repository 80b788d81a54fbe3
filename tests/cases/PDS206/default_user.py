import os

os.environ["PYDS_WORKFLOW_USER"] = "admin"  # error: PDS206

from pydolphinscheduler import configuration

configuration.WORKFLOW_USER = "admin"  # error: PDS206 1
configuration.set_single_config("default.workflow.user", "admin")  # error: PDS206
