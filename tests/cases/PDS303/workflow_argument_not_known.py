from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from flows import other

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    Shell(name="extract", command="true", workflow=other)
    workflow.submit()
