import pydolphinscheduler.tasks as t
from pydolphinscheduler import tasks
from pydolphinscheduler.core.workflow import Workflow

with Workflow(name="etl") as workflow:
    tasks.Shel(name="a", command="true")  # error: PDS606 11 "did you mean Shell?"
    t.Shell(name="b", command="true")
    t.task  # error: PDS606 7 "pydolphinscheduler.tasks.func_wrap"
    workflow.submit()
