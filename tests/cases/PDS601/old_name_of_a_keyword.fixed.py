from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="a", workflow_name="b")
    workflow.submit()
