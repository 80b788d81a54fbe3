from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os


def main():
    with open("stage.txt") as file:
        if file.read() != "b":
            return
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()


main()
