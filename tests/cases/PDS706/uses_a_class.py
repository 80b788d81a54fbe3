from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task


class Table:
    name = "orders"
@task
def load():
    print(Table.name)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
