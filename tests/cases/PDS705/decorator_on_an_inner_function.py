from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import functools

with Workflow(name="etl") as workflow:

    @task
    def load():
        @functools.lru_cache  # error: PDS705 "begins with @"
        def count():
            return 1

        print(count())

    load()
    workflow.submit()
