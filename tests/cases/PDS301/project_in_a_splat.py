from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import DEFAULTS

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="etl", **DEFAULTS) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
