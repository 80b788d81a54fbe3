from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", timeout=3600) as workflow:  # error: PDS805 35 "timeout=3600 is more than 2 days"
    Shell(name="a", command="true", timeout=900, timeout_notify_strategy="WARN")  # error: PDS805 45 "15 hours"
    Shell(name="b", command="true", timeout=300, timeout_notify_strategy="WARN")  # error: PDS805 "5 hours"
    Shell(name="c", command="true", timeout=615, timeout_notify_strategy="WARN")  # error: PDS805 "more than 10 hours"
    workflow.submit()
