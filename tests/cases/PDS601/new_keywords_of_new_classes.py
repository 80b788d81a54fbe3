from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="a", workflow_name="b")
    Shell(name="f", command="true")
    workflow.submit()
