from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflow = Workflow(name="etl")
with workflow:
    for name in ("a", "b"):
        Shell(name=name, command="true")
        workflow.submit()
