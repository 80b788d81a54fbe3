from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition("etl", queue="q") as workflow:  # error: PDS605 31 "ignores"
    Shell(name="a", command="true")
    workflow.submit()
