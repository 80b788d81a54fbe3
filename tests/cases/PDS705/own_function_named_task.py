from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def task(**options):
    return lambda function: function


@task(retries=3)
def load(table):
    print(table)


with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
