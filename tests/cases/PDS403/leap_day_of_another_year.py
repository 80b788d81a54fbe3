from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 29 2 ? 2027") as workflow:  # error: PDS403 36 "of year '2027'"
    Shell(name="extract", command="echo extract")
    workflow.submit()
