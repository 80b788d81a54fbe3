import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_type():
    with pytest.raises(Exception),  Workflow(
        name="etl",
        warning_type="SOMETIMES",
    ) as workflow:
        Shell(name="extract", command="true")
        workflow.submit()
