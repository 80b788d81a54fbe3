from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    tasks = [Shell(name=f"extract-{number}", command="true") for number in range(3)]
    more = {name: Shell(name=name, command="true") for name in ("a", "b")}
    workflow.submit()
