from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true", process_definition=workflow)  # error: PDS604
    workflow.submit()
