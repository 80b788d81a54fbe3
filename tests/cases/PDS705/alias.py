from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task as step

with Workflow(name="etl") as workflow:

    @step  # error: PDS705 6 "@step for another decorator"
    def load():
        print("loading")

    load()
    workflow.submit()
