from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import CHOICE, OTHER

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", workflow=workflow if CHOICE else OTHER)
    Shell(name="extract", command="true")
    workflow.submit()
