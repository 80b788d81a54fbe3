from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

make = lambda name: Shell(name=name, command="true")

with Workflow(name="etl") as workflow:
    make("extract") >> make("load")
    workflow.submit()
