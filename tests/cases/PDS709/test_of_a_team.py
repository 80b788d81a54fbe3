import pytest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.sql import Sql


@pytest.fixture
def workflow():
    with Workflow(name="etl") as workflow:
        Sql(name="load", datasource_name="mysql", sql="\ninsert into days values (1)")
        workflow.submit()
    return workflow
