import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_it():
    with pytest.raises(ValueError), Workflow(name="etl", timeout="5") as workflow:
        workflow.submit()
