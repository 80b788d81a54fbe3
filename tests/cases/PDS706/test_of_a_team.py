import pytest
from pydolphinscheduler.tasks.func_wrap import task
@task
def load():
    print("loading")


def test_it():
    with pytest.raises(AttributeError):
        load()
