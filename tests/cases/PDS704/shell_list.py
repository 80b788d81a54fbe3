from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=["echo", "1"])  # error: PDS704 "of type list"
    workflow.submit()
