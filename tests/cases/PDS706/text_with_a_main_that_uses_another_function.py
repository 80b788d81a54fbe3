from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="def load():\n    show(1)\ndef show(text):\n    print(text)\n")
    workflow.submit()
