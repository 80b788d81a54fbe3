from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    (lambda name: Shell(name=name, command="true"))("a")
    workflow.submit()
