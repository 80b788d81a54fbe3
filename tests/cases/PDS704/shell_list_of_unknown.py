from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import DAY

with Workflow(name="etl") as workflow:
    Shell(name="extract", command=["echo", DAY])  # error: PDS704 "of type list"
    workflow.submit()
