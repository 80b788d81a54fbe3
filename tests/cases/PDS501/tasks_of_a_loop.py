from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    first = Shell(name="first", command="true")
    for number in range(3):
        task = Shell(name=f"step-{number}", command="true")
        first >> task
    task >> Shell(name="last", command="true")
    workflow.submit()
