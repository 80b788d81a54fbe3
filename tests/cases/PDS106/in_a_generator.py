from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

tasks = (Shell(name=name, command="true") for name in ("extract", "load"))

with Workflow(name="etl") as workflow:
    list(tasks)
    workflow.submit()
