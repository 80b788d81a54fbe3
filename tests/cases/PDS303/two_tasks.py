from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    first = Shell(name="extract", command="echo orders")
    second = Shell(name="extract", command="echo customers")  # error: PDS303 25 "already built on line 5"
    first >> second
    workflow.submit()
