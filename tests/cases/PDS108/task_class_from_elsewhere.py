from pydolphinscheduler.core.workflow import Workflow
from company.tasks import Ingest

with Workflow(name="etl") as workflow:
    Ingest("orders")
    workflow.submit()
