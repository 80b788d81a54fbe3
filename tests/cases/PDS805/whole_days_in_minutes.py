from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=2880) as workflow:
    Shell(name="a", command="true", timeout=1440, timeout_notify_strategy="WARN")
    workflow.submit()
