from pydolphinscheduler.core.process_definition import ProcessDefinition
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit()
