from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


with Workflow(name="etl") as workflow:
    task
    try:

        @task()
        def load():
            print("loading")

    except TypeError:
        print("as we thought")
    workflow.submit()
