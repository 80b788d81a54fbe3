import os
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    warning_type=os.environ["WARN"],
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
