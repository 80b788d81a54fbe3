from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from mylib import wrap

Shell = wrap(Shell)

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true", retries=3)
    workflow.submit()
