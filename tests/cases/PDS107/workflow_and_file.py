from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="first") as first, open("x") as file:
    Shell(name="b", command=file.read())
    first.submit()
