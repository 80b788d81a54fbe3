from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    try:
        Python(name="load", definition="cd /opt && ls")
    except ValueError:
        print("as we thought")
    workflow.submit()
