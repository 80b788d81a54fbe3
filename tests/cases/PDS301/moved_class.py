from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604
from pydolphinscheduler.core.workflow import Workflow

Workflow(name="etl").submit()
ProcessDefinition(name="etl").submit()  # error: PDS301 24
