from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true", timeout=5)
    extract.timeout_notify_strategy = "WARN"
    workflow.submit()
