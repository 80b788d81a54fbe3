import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.java_gateway import gateway

gateway.address = os.environ["DEPLOY_GATEWAY"]  # error: PDS204 1 "keeps it"

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
