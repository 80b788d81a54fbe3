from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="def show(text):\n    print(text)\ndef load():\n    show(1)\nload()")  # error: PDS706 "calls show() at its end, and stops there"
    workflow.submit()
