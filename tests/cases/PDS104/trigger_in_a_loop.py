from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for name in ("a", "b"):
    Workflow(name=name).start()
