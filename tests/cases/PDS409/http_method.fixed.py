from pydolphinscheduler.tasks.http import Http
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Http(
        name="extract",
        url="http://example.com",
        http_method="GET",
    )
    workflow.submit()
