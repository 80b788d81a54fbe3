from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def extract():  # error: PDS705
        print("extract")

    workflow.submit()  # error: PDS108
