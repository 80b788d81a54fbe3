from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(name="a", url="https://example.org", connect_timeout=60000, socket_timeout=60000)
    workflow.submit()
