from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import other

with Workflow(name="etl") as workflow:
    with other():
        Shell(name="extract", command="true")
    Shell(name="extract", command="true")
    workflow.submit()
