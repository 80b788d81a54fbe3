from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from invoke import task


@task(help={"name": "of the workflow"})
def deploy(context, name):
    with Workflow(name=name) as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
