from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from settings import ARGUMENTS

with Workflow(name="etl") as workflow:

    @task
    def load():
        print("loading")

    load(*ARGUMENTS)
    workflow.submit()
