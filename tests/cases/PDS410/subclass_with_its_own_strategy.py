from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Patient(Shell):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, timeout_notify_strategy="WARN", **kwargs)


with Workflow(name="etl") as workflow:
    Patient(name="extract", command="true", timeout=5)
    workflow.submit()
