from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="import os\ndef load():\n    print(os.name)\nload()")
    workflow.submit()
