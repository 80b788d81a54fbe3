import pytest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.http import Http


@pytest.fixture
def workflow():
    with Workflow(name="etl") as workflow:
        Http(name="refresh", url="https://bi.company.com/refresh", http_params={"report": "sales"})
        workflow.submit()
    return workflow
