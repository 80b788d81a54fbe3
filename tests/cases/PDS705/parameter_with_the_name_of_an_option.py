from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load(description="orders"):
        print(description)

    load(description="customers")
    workflow.submit()
