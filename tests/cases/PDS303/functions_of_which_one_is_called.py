from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os


def full():
    return Shell(name="load", command="load --full")


def part():
    return Shell(name="load", command="load")


with Workflow(name="etl") as workflow:
    full() if os.environ.get("FULL") else part()
    workflow.submit()
