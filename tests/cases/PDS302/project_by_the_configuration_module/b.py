from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler import configuration

configuration.WORKFLOW_PROJECT = "b"
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
