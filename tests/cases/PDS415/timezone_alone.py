from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    name="etl",
    timezone="Asia/Shanghai",  # error: PDS415 "timezone is neither checked nor sent"
) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
