from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import pytest


@pytest.mark.parametrize("name", ["orders", "customers"])
def test_name(name):
    workflow = Workflow(name=name)
    assert workflow.name == name
