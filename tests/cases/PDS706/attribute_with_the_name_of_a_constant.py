from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
name = "etl"
@task
def load():
    print(open("x").name)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
