from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="a", process_definition_name="b")  # error: PDS601 27 "write workflow_name="
    workflow.submit()
