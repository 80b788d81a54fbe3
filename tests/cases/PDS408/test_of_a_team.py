import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_it():
    with pytest.raises(ValueError), Workflow(name="etl", schedule="0 0 6 * * ? *", timezone="Mars") as workflow:
        workflow.submit()
