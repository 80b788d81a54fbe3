from settings import PROJECT
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project=PROJECT) as workflow:
    SubWorkflow(name="sub", workflow_name="clean")
    workflow.submit()
