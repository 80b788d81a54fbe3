from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
TABLE = "orders"
@task
def load():
    print(TABLE)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
