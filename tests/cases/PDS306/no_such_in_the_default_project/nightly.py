from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as workflow:
    SubWorkflow(name="sub", workflow_name="clean")  # error: PDS306 "in the default project"
    workflow.submit()
