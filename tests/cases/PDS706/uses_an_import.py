from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.func_wrap import task
import os
@task
def load():
    print(os.name)


with Workflow(name="etl") as workflow:
    load()
    workflow.submit()
