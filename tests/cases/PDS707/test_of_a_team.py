import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.python import Python


def test_it():
    def load(table):
        print(table)

    with Workflow(name="etl"), pytest.raises(TypeError):
        Python(name="load", definition=load)
