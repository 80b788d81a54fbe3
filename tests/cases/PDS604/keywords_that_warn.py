from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.dependent import DependentItem

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", process_definition=workflow)  # error: PDS604 37 "workflow="
    Shell(name="b", command="true", local_params=[])  # error: PDS604 37 "input_params="
    DependentItem("p", process_definition_name="w")  # error: PDS604 24 "workflow_name="
    workflow.submit()
