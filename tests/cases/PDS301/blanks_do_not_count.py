from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as first:
    Shell(name="extract", command="true")
    first.submit()

with Workflow(name=" etl ") as second:  # error: PDS301 "workflow 'etl'"
    Shell(name="extract", command="true")
    second.submit()
