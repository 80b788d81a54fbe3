from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load():
        print("loading")

    load(name="load orders")  # error: PDS705 10 "rename the function"
    workflow.submit()
