from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Shell("a", "true", "NO")  # error: PDS603 24 "becomes its description"
    Python("b", "print(1)", "loads", "NO")  # error: PDS603 29
    workflow.submit()
