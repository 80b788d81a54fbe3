from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 9 1 * 1") as workflow:  # error: PDS401 "write the seven of Quartz"
    Shell(name="extract", command="echo extract")
    workflow.submit()
