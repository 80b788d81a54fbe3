from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os


def build():
    with Workflow(name="etl") as workflow:
        if os.environ.get("FULL"):
            Shell(name="load", command="load --full")
            return workflow
        Shell(name="load", command="load")
    return workflow


build().submit()
