from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def extract():
    print("extract")


with Workflow(name="etl") as workflow:
    first = extract()
    first.timeout = 5  # error: PDS113 error: PDS707
    workflow.submit()
