import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow


def test_order():
    with Workflow(name="nightly") as nightly:
        SubWorkflow(name="sub", workflow_name="nightly")
        with pytest.raises(Exception):
            nightly.submit()
