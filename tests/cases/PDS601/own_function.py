from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def job(name, retries):
    return Shell(name=name, command="true", fail_retry_times=retries)


with Workflow(name="etl") as workflow:
    job(name="extract", retries=5)
    workflow.submit()
