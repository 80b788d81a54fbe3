from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    workflow.submit()
    a.deployed_by = "us"
