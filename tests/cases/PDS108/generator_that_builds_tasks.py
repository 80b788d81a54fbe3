from pydolphinscheduler.core.workflow import Workflow
from company import stages

later = stages()
with Workflow(name="etl") as workflow:
    for _ in later:
        pass
    workflow.submit()
