from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
workflow.name = "orders"
with workflow:
    Shell(name="extract", command="true")
    workflow.submit()
