from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project="shop") as workflow:
    SubWorkflow(name="sub", workflow_name="load-order")  # error: PDS306 43 "did you mean 'load-orders' (orders.py:4)?"
    workflow.submit()
