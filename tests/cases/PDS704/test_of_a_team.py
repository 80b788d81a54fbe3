import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def test_it():
    with Workflow(name="etl"), pytest.raises(ValueError):
        Shell(name="extract", command="")
