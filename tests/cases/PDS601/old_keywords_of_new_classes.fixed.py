from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="a", workflow_name="b")
    SubWorkflow("c", "d", process_definition_name="e")
    Shell(name="f", command="true", task_location={})
    workflow.submit()
