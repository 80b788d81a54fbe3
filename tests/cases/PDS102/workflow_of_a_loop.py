from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for name in ("a", "b"):
    with Workflow(name=name) as workflow:
        Shell(name="a", command="true")
        workflow.submit()
