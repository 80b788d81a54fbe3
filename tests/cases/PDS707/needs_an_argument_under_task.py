from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


@task
def load(table):  # error: PDS707 5 "needs table"
    print(table)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
