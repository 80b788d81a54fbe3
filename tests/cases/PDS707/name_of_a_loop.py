from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:
    for table in ("orders",):

        @task
        def load():
            print(table)  # error: PDS707 "does not copy table"

        load()
    workflow.submit()
