from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

tasks = {}
with Workflow(name="etl"):
    tasks["extract"] = Shell(name="extract", command="true")

tasks["extract"].workflow.submit()
