from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler.tasks.python import Python

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Python("extract", "print(1)")  # error: PDS303 12 "task 'extract'"
    workflow.submit()
