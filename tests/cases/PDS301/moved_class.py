from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow: Shell(name="extract", command="true"); workflow.submit()
with ProcessDefinition(name="etl") as workflow:  # error: PDS301 29
    Shell(name="extract", command="true")
    workflow.submit()
