from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

tasks = []
with Workflow(name="etl") as workflow:
    for name in ("a", "b"):
        task = Shell(name=name, command="true")
        task.owner = "data"
        tasks.append(task)
    workflow.submit()
for task in tasks:
    print(task.owner)
