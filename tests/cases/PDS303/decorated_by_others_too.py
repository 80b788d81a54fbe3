from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from functools import cache

from pydolphinscheduler.tasks.func_wrap import task


@cache  # error: PDS705
@task
def extract():
    print("extract")


with Workflow(name="etl") as workflow:
    extract()
    extract()
    workflow.submit()
