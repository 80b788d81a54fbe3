from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import deployed

with deployed("etl"):
    Shell(name="extract", command="true")
