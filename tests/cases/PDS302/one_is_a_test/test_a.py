from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import pytest


@pytest.fixture
def flow():
    return 1


with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
