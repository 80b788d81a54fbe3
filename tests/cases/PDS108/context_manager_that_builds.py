from pydolphinscheduler.core.workflow import Workflow
from company import group

with Workflow(name="etl") as workflow, group("staging"):
    workflow.submit()
