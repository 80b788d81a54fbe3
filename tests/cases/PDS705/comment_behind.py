from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task  # the first step  # error: PDS705 12 "into the line above"
    def load():
        print("loading")

    load()
    workflow.submit()
