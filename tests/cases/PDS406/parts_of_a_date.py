from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", schedule="0 0 2 * * ? *", start_time=(2026, 1, 31)) as workflow:  # error: PDS406 64
    Shell(name="extract", command="true")
    workflow.submit()
