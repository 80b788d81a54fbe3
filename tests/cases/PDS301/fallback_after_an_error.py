from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

try:
    with Workflow(name="etl", execution_type="SERIAL_WAIT") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
except Exception:
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
