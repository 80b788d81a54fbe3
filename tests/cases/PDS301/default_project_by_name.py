from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from pydolphinscheduler import configuration

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="etl", project=configuration.WORKFLOW_PROJECT) as workflow:  # error: PDS301
    Shell(name="extract", command="true")
    workflow.submit()
