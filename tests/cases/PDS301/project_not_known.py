from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import PROJECT

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

with Workflow(name="etl", project=PROJECT) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
