from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

from pydolphinscheduler.tasks.func_wrap import task


@task
def extract():
    print("extract")


if os.environ.get("FULL"):

    @task
    def extract():
        print("all")


with Workflow(name="etl") as workflow:
    extract()
    workflow.submit()
