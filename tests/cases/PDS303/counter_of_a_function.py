from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

number = 0


def count():
    global number
    number += 1


with Workflow(name="etl") as workflow:
    Shell(name=f"extract-{number}", command="true")
    count()
    Shell(name=f"extract-{number}", command="true")
    workflow.submit()
