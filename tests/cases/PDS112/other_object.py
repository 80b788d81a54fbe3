from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import settings

settings.schedule = "0 0 6 * * ? *"
with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
