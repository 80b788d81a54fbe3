from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project="shop") as workflow:
    SubWorkflow(name="sub", workflow_name="load-orders")
    workflow.submit()
