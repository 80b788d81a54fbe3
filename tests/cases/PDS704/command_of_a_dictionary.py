from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

COMMANDS = {"extract": "true", "load": ""}

with Workflow(name="etl") as workflow:
    for name, command in COMMANDS.items():
        Shell(name=name, command=command)
    workflow.submit()
