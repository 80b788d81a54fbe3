from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from airflow.decorators import task


@task(retries=3)
def load(table):
    print(table)


load("orders")

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
