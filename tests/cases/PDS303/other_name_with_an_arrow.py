from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo one")
    again = Shell(name="extract again", command="echo two")
    extract >> again
    workflow.submit()
