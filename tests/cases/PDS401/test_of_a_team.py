import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def test_five_fields():
    with pytest.raises(ValueError):
        Workflow(name="etl", schedule="0 2 * * *")
