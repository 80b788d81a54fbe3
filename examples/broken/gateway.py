"""The gateway's address and token belong to the job that deploys, not into the file."""

import os

os.environ["PYDS_JAVA_GATEWAY_ADDRESS"] = "10.0.0.8"
os.environ["PYDS_JAVA_GATEWAY_AUTH_TOKEN"] = "not-a-real-token-but-it-could-be"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.java_gateway import GatewayEntryPoint
from pydolphinscheduler.tasks.shell import Shell

GatewayEntryPoint(auth_token="jwUDzpLsNKEFER4*a8gruBH_GsAurNxU7A@Xc")

with Workflow(name="gateway", project="warehouse") as workflow:
    Shell(name="extract", command="extract")
    workflow.submit()
