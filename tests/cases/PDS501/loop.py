from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    last = Shell(name="first", command="true")
    for number in range(3):
        task = Shell(name=f"step-{number}", command="true")
        last >> task
        last = task
    workflow.submit()
