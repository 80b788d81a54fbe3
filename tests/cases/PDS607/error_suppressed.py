from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from contextlib import suppress

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    with suppress(AttributeError):
        workflow.deploy()
    workflow.submit()
