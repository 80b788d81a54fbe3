from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


class Steps:
    @task
    def load():
        print("loading")


with Workflow(name="etl") as workflow:
    Steps.load()
    workflow.submit()
