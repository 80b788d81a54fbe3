from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import COMMAND

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="")
    extract.raw_script = COMMAND
    workflow.submit()
