from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

later = (Shell(name=name, command="true") for name in ("a", "b"))
with Workflow(name="etl") as workflow:
    list(later)
    workflow.submit()
