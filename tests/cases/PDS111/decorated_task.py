from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def extract():
    print("extract")


with Workflow(name="etl") as workflow:
    first = extract()
    workflow.submit()
    first.start()  # error: PDS111 5 "Python has no start()"
