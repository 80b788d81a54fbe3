from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

tasks = []
for name in ("x", "y"):
    with Workflow(name=name) as workflow:
        tasks.append(Shell(name="a", command="true"))
        tasks[-1] >> Shell(name="b", command="true")
        workflow.submit()
