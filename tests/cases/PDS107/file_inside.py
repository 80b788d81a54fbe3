from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="outer") as outer:
    Shell(name="a", command="true")
    with open("x") as file:
        print(file.read())
    c = Shell(name="c", command="true")
    outer.submit()
