from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

extract = Shell(name="extract", command="true")  # error: PDS106 11 "task 'extract' is built outside"

with Workflow(name="etl") as workflow:
    workflow.add_task(extract)
    workflow.submit()
