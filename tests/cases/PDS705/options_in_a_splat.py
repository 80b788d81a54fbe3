from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
from settings import OPTIONS

with Workflow(name="etl") as workflow:

    @task
    def load(table="orders"):
        print(table)

    load(**OPTIONS)
    workflow.submit()
