from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # error: PDS302 20 "also defined in orders.py:4"
    Shell(name="extract", command="true")
    workflow.submit()
