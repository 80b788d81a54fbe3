from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for name in ("a", "b"):
    with Workflow(name=name) as workflow:
        task = Shell(name="t", command="true")
        workflow.add_task(task)
        workflow.submit()
