from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

FOLDER = "/opt/etl"

with Workflow(name="etl") as workflow:
    Python(name="load", definition=f"cd {FOLDER} && ls")  # error: PDS708
    workflow.submit()
