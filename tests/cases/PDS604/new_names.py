from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.dependent import DependentItem
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", workflow=workflow, input_params={"a": 1})
    DependentItem("p", workflow_name="w")
    SubWorkflow(name="b", workflow_name="w")
    workflow.submit()
