from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load():
        print("loading")

    load()
    workflow.submit()
