from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl"):
    tasks = [Shell(name="extract", command="true"), Shell(name="load", command="true")]

for task in tasks:
    task.workflow.submit()
    break
