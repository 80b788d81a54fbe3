from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os


def build():
    with Workflow(name="etl") as workflow:
        for name in os.listdir("tables"):
            if name.endswith(".sql"):
                Shell(name="load", command=name)
                return workflow
        Shell(name="load", command="load")
    return workflow


build().submit()
