from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from company import settings

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="true")
    for key, value in settings.items():
        setattr(extract, key, value)
    extract.retries = 3
    workflow.submit()
