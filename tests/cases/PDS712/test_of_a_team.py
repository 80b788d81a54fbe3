import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import SUCCESS, And, Condition, Shell


def test_condition_wants_an_operator():
    with Workflow(name="etl"):
        load = Shell(name="load", command="echo load")
        with pytest.raises(AttributeError):
            Condition("decide", SUCCESS(load), load, load)
        Condition("flat", And(SUCCESS(load)), load, load)
