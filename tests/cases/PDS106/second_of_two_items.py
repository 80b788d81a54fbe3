from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from threading import Lock

with Lock(), Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
