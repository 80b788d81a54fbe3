from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from airflow.decorators import task


@task
def extract():
    print("extract")


with Workflow(name="etl") as workflow:
    extract()
    extract()
    workflow.submit()
