import os

os.environ["PYDS_WORKFLOW_PROJEKT"] = "sales"  # error: PDS205 "write PYDS_WORKFLOW_PROJECT"
os.environ["PYDS_JAVA_GATEWAY_ADRESS"] = os.environ["DEPLOY_GATEWAY"]  # error: PDS205 "PYDS_JAVA_GATEWAY_ADDRESS"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
