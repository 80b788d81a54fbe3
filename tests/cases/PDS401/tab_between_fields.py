from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0\t2 * * ? *") as workflow:  # error: PDS401 "one blank each"
    Shell(name="extract", command="echo extract")
    workflow.submit()
