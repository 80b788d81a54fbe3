from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 25 * * ? *") as workflow:  # error: PDS402
    Shell(name="extract", command="echo extract")
    workflow.submit()
