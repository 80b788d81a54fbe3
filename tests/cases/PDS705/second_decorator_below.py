from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import functools

with Workflow(name="etl") as workflow:

    @task
    @functools.lru_cache  # error: PDS705 "no other decorator on load"
    def load():
        print("loading")

    load()
    workflow.submit()
