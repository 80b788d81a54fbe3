import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_it():
    with pytest.raises(ValueError), Workflow(name="etl") as workflow:
        Shell(name="a", command="true", is_cache="YES")
        workflow.submit()
