from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Python(name="load", definition="try:\n    pass\nexcept OSError, error:\n    pass\n")
    workflow.submit()
