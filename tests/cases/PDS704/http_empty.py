from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(name="ping", url="")  # error: PDS704 "url is empty"
    workflow.submit()
