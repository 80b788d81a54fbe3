import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def test_it():
    with Workflow(name="etl"), pytest.raises(ValueError):
        Python(name="load", definition="cd /opt && ls")
