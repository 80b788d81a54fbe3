from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    name = "extract"
    Shell(name=name, command="true")
    with open("name.txt") as name:
        Shell(name=name, command="true")
    workflow.submit()
