from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from company import provide_tables


@provide_tables
def load(tables):
    print(tables)


with Workflow(name="etl") as workflow:
    Python(name="load", definition=load)
    workflow.submit()
