from pydolphinscheduler.core.workflow import Workflow
from company import step

with Workflow(name="etl") as workflow:

    @step
    def extract():
        print("extract")

    workflow.submit()
