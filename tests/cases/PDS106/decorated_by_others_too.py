from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import inside_workflow
from pydolphinscheduler.tasks.func_wrap import task


@inside_workflow("etl")  # error: PDS705
@task
def extract():
    print("extract")


extract()
