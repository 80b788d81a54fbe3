import pytest
from pydolphinscheduler.tasks.func_wrap import task


def test_it():
    with pytest.raises(TypeError):

        @task()
        def load():
            print("loading")
