from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=240) as workflow:
    Shell(name="a", command="true", timeout=30, timeout_notify_strategy="WARN")
    Shell(name="b", command="true", timeout=330, timeout_notify_strategy="WARN")
    workflow.submit()
