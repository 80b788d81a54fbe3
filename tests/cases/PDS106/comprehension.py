from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

tasks = [Shell(name=name, command="true") for name in ("extract", "load")]  # error: PDS106 10
