import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"  # error: PDS201 error: PDS204
with Workflow(name="etl") as workflow: Shell(name="extract", command="true"); workflow.submit()
