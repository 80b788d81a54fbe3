from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

class Step(Shell):
    @property
    def retries(self):
        return self.fail_retry_times

    @retries.setter
    def retries(self, times):
        self.fail_retry_times = times


with Workflow(name="etl") as workflow:
    Step(name="extract", command="true").retries = 3
    step = Step(name="load", command="true")
    step.retries = 3
    step.timeout = 5
    workflow.submit()
