import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import Branch, Shell, Switch, SwitchCondition


def test_switch_takes_branches():
    with Workflow(name="etl") as workflow:
        task = Shell(name="full", command="echo full")
        with pytest.raises(AttributeError):
            Switch(name="how", condition=[Branch("", task)])
        with pytest.raises(Exception):
            Switch(name="which", condition=SwitchCondition(task))
            workflow.submit()
