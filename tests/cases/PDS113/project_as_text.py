from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.project = "orders"  # error: PDS113 1 "pass project=…"
with workflow:
    Shell(name="extract", command="true")
    workflow.submit()
