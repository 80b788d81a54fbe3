from pydolphinscheduler.core.workflow import Workflow
import pytest


def test_typo():
    with Workflow(name="etl") as workflow:
        with pytest.raises(AttributeError):
            workflow.submitt()
