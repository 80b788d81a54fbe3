from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="etl") as workflow:
    SubWorkflow(name="a", process_definition_name="b")  # error: PDS601 27 "stops with a TypeError: write workflow_name="
    SubWorkflow("c", "d", process_definition_name="e")  # error: PDS601 27 "ignores it: write workflow_name="
    Shell(name="f", command="true", task_location={})  # error: PDS601 37 "leave it out"
    workflow.submit()
