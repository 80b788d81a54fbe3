import os

GATEWAY = {"PYDS_GATEWAY_HOST": os.environ["DEPLOY_GATEWAY"]}  # error: PDS205 12 "write PYDS_JAVA_GATEWAY_ADDRESS"
os.environ["PYDS_TOKEN"] = os.environ["DEPLOY_TOKEN"]  # error: PDS205 1 "write PYDS_JAVA_GATEWAY_AUTH_TOKEN"
os.environ["PYDS_USER"] = "sales"  # error: PDS205 "write PYDS_WORKFLOW_USER"
os.environ.setdefault("PYDS_PASSWORD", os.environ["PASSWORD"])  # error: PDS205 "write PYDS_USER_PASSWORD"
os.environ.update({"PYDS_PROJECT": "sales"})  # error: PDS205 20 "write PYDS_WORKFLOW_PROJECT"
os.environ.update(PYDS_TENANT="sales")  # error: PDS205 "write PYDS_USER_TENANT"
os.putenv("PYDS_WORKFLOW_TENANT", "sales")  # error: PDS205 "write PYDS_USER_TENANT"
os.environ.update(GATEWAY)

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
