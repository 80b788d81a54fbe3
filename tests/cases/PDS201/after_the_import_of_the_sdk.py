import os

from pydolphinscheduler.core.workflow import Workflow

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"  # error: PDS201 error: PDS204
Workflow(name="etl").submit()
