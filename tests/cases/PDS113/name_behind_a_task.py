from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    workflow.name = "orders"  # error: PDS113 5 "task 'extract' got its code under the old name"
    workflow.submit()
