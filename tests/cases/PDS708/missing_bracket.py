from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="import os\nprint(os.name\n")  # error: PDS708 "was never closed in line 2"
    workflow.submit()
