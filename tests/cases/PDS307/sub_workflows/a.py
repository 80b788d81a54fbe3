from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="a", project="shop") as workflow:
    SubWorkflow(name="sub", workflow_name="b")  # error: PDS307 "take one of these sub-workflows out"
    workflow.submit()
