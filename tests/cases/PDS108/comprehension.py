from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    tasks = [Shell(name=name, command="true") for name in ("a", "b")]
    workflow.submit()
