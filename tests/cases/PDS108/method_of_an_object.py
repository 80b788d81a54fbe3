from pydolphinscheduler.core.workflow import Workflow
from company import plan

layout = plan("orders")
with Workflow(name="etl") as workflow:
    layout.build()
    workflow.submit()
