from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

__all__ = []

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")

__all__.append("workflow")
