from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from prefect import task


@task  # prefect
def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
