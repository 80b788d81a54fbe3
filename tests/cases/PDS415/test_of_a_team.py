import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_it():
    with pytest.raises(ValueError), Workflow(name="etl", start_time="2026-01-01") as workflow:
        workflow.submit()
