from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from deployment import REGISTRY

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

REGISTRY["etl"] = workflow
