from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task(name="load orders")  # error: PDS705 "takes no parentheses"
    def load():
        print("loading")

    load()
    workflow.submit()
