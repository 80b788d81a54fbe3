from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import deployable

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    deployable(extract)
    extract.submit()
