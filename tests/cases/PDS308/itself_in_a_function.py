from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

def build(day):
    with Workflow(name="nightly") as workflow:
        SubWorkflow(name=f"sub-{day}", workflow_name="nightly")  # error: PDS308 54 "names it"
        workflow.submit()


build("monday")
