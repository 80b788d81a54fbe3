from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from settings import OPTIONS

with Workflow(name="etl") as workflow:

    @task(**OPTIONS)
    def load():
        print("loading")

    load
    workflow.submit()
