from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import workflow

Shell(name="extract", command="true", workflow=workflow)
