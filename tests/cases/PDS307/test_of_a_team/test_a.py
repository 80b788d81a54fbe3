import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or


def test_circle():
    with Workflow(name="a", project="shop") as workflow:
        Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="b"))))
        with pytest.raises(Exception):
            workflow.submit()


test_circle()
