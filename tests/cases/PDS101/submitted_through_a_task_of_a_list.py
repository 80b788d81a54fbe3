from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl"):
    tasks = [Shell(name=name, command="true") for name in ("extract", "load")]

tasks[0].workflow.submit()
