from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def add(name, command=""):
    return Shell(name=name, command=command)


with Workflow(name="etl") as workflow:
    add("extract", "true")
    workflow.submit()
