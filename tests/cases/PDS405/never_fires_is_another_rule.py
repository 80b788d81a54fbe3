from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="* 0 2 * * ? 2020") as workflow:  # error: PDS403
    Shell(name="extract", command="echo extract")
    workflow.submit()
