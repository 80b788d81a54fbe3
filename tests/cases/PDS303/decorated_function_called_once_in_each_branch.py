from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

from pydolphinscheduler.tasks.func_wrap import task


@task
def extract():
    print("extract")


with Workflow(name="etl") as workflow:
    if os.environ.get("FULL"):
        first = extract()
    else:
        second = extract()
    workflow.submit()
