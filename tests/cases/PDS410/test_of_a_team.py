import pytest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

@pytest.mark.gateway
def test_timeout():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true", timeout=5)
        workflow.submit()
