from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from common import read_settings

settings = read_settings()
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
Shell(name="load", command="true")  # error: PDS106
