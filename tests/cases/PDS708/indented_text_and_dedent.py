from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from textwrap import dedent

SCRIPT = dedent("""
    import os
    print(os.name)
""")

with Workflow(name="etl") as workflow:
    Python(name="load", definition=SCRIPT)
    workflow.submit()
