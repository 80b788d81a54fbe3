from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * ? * *") as workflow:  # error: PDS401 "it has 8 fields"
    Shell(name="extract", command="echo extract")
    workflow.submit()
