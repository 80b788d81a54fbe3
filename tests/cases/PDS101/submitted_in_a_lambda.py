from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from scheduling import later

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

later(lambda: workflow.submit())
