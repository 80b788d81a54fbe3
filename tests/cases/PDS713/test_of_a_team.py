import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import Dependent, DependentItem


def test_item_wants_a_workflow():
    with Workflow(name="reports"), pytest.raises(Exception):
        Dependent(name="wait", dependence=DependentItem(project_name="shop"))
