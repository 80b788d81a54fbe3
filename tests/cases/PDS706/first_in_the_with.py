from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:
    @task
    def load():  # error: PDS706 9 "put a blank line there"
        print("loading")

    load()
    workflow.submit()
