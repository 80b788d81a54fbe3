from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import functools

with Workflow(name="etl") as workflow:

    @functools.lru_cache  # error: PDS705 6 "no other decorator"
    @task
    def load():
        print("loading")

    load()
    workflow.submit()
