from pydolphinscheduler.core.workflow import Workflow
from company.tasks import *  # noqa: F403

with Workflow(name="etl") as workflow:
    extract()  # noqa: F405
    workflow.submit()
