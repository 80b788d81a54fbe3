from pydolphinscheduler import configuration
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

configuration.WORKFLOW_PROJECT = "sales"

with Workflow(name="etl", project=configuration.WORKFLOW_PROJECT) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
