from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.dependent import DependentItem

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", workflow=workflow)
    Shell(name="b", command="true", local_params=[])
    DependentItem("p", workflow_name="w")
    workflow.submit()
