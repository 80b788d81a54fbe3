from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
end = "etl"
@task
def load():
    print("loading", end="")


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
