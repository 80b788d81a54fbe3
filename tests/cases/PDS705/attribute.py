from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import func_wrap

with Workflow(name="etl") as workflow:

    @func_wrap.task  # error: PDS705 "write @task"
    def load():
        print("loading")

    load()
    workflow.submit()
