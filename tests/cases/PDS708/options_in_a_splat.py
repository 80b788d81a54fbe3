from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python
from company import OPTIONS

with Workflow(name="etl") as workflow:
    Python(name="load", definition="jobs/load all", **OPTIONS)
    workflow.submit()
