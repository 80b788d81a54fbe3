from pydolphinscheduler.core.workflow import *
from pydolphinscheduler.tasks import *

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
