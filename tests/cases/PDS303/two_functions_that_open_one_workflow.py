from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

etl = Workflow(name="etl")


def full():
    with etl:
        Shell(name="load", command="load --full")


def part():
    with etl:
        Shell(name="load", command="load")


full() if os.environ.get("FULL") else part()
etl.submit()
