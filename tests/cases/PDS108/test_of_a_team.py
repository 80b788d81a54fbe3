from pydolphinscheduler.core.workflow import Workflow
import pytest


def test_refused():
    with pytest.raises(Exception):
        with Workflow(name="etl") as workflow:
            workflow.submit()
