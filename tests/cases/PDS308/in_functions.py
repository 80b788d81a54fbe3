from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

def deploy_nightly():
    with Workflow(name="nightly") as workflow:
        SubWorkflow(name="sub", workflow_name="load")
        workflow.submit()


def deploy_load():
    with Workflow(name="load") as workflow:
        Shell(name="copy", command="echo copy")
        workflow.submit()


deploy_load()
deploy_nightly()
