from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

SCRIPT = """
    import os
    print(os.name)
"""

with Workflow(name="etl") as workflow:
    Python(name="load", definition=SCRIPT)  # error: PDS708 "take the indentation away"
    workflow.submit()
