import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.java_gateway import GatewayEntryPoint


def main():
    GatewayEntryPoint(os.environ["DEPLOY_GATEWAY"])  # error: PDS204 5
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo extract")
        workflow.submit()


main()
