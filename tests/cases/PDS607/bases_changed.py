from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import Deployable

Workflow.__bases__ += (Deployable,)
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.deploy()
