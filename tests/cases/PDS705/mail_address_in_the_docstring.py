from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task

with Workflow(name="etl") as workflow:

    @task
    def load():
        """Loads.

        @author the team  # error: PDS705 9 "begins with @"
        """
        print("loading")

    load()
    workflow.submit()
