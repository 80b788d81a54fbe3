from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo one")
    again = Shell(name="extract", command="echo two")  # error: PDS303 24 "'extract' is already built on line 5"
    extract >> again
    workflow.submit()
