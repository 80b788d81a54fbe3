import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_it():
    with pytest.raises(ValueError), Workflow(name="etl", schedule="0 0 6 * * ? *", start_time="2022-01-01", end_time="2021-01-01") as workflow:
        workflow.submit()
