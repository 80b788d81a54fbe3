from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import workflow

with workflow:
    Shell(name="extract", command="true")
