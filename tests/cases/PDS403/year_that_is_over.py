from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 0 * * ? 2020") as workflow:  # error: PDS403 36 "none of its years is 2026 or later"
    Shell(name="extract", command="echo extract")
    workflow.submit()
