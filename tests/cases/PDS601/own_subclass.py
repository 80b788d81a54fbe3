from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class Job(Shell):
    def __init__(self, name, retries=3, **options):
        super().__init__(name=name, command="true", fail_retry_times=retries, **options)


with Workflow(name="etl") as workflow:
    Job(name="extract", retries=5, owner="me")
    workflow.submit()
