from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from pathlib import Path

with Workflow(name="etl") as workflow:
    Python(name="load", definition=Path("load.txt").read_text())
    workflow.submit()
