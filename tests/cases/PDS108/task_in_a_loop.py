from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    for name in ("a", "b"):
        Shell(name=name, command="true")
    workflow.submit()
