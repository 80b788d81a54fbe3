from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Condition, SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="b", workflow_name="child")
    Condition(name="c", condition=None, success_task=None, failed_task=None)
    workflow.submit()
