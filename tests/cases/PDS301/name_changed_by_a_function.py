from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

number = 0


def fresh():
    global number
    number += 1


with Workflow(name=f"etl-{number}") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

fresh()
with Workflow(name=f"etl-{number}") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
