from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604

with ProcessDefinition(name="etl") as process:  # error: PDS101 6
    Shell(name="extract", command="echo extract")
