from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

extract = Shell(name="extract", command="true", workflow=None)  # error: PDS106
