from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load(table="orders"):
        print(table)

    load(table="customers")  # error: PDS705 10 "load never gets it"
    workflow.submit()
