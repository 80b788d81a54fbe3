from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

Workflow.deploy = lambda workflow: workflow.submit()

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
