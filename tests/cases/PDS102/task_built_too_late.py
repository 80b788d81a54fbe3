from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    workflow.submit()
    c = Shell(name="c", command="true")  # error: PDS102 9 "task 'c' is built after the last submit of its workflow on line 7"
