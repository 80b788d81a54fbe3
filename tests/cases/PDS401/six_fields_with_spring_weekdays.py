from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * 1-5") as workflow:  # error: PDS401 "write the seven of Quartz"
    Shell(name="extract", command="echo extract")
    workflow.submit()
