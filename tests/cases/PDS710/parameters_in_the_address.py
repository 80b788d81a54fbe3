from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http

with Workflow(name="etl") as workflow:
    Http(name="refresh", url="https://bi.company.com/refresh?report=sales")
    workflow.submit()
