from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

TABLE = "orders"
with Workflow(name="etl") as workflow:
    Shell(name="extract-orders", command="true")
    Shell(name=f"extract-{TABLE}", command="true")  # error: PDS303 16
    Shell(name="extract-" + TABLE, command="true")  # error: PDS303 16
    Shell(**{"name": "extract-orders", "command": "true"})  # error: PDS303
    workflow.submit()
