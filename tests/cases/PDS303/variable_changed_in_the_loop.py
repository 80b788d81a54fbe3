from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    name = "extract"
    for number in range(3):
        Shell(name=name, command="true")
        name += "-again"
    workflow.submit()
