from company.tasks import Http

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Http(name="refresh", url="https://bi.company.com/refresh", http_params={"report": "sales"})
    Shell(name="done", command="true")
    workflow.submit()
