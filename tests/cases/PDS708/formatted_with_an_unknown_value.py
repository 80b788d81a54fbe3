from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from settings import FOLDER

with Workflow(name="etl") as workflow:
    Python(name="load", definition=f"cd {FOLDER} && ls")
    workflow.submit()
