import pytest
from pydolphinscheduler.core.process_definition import ProcessDefinition


def test_the_old_name_warns():
    with pytest.warns(DeprecationWarning):
        ProcessDefinition("etl")
