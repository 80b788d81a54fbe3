import pytest
from pydolphinscheduler.tasks.shell import Shell

with pytest.raises(TypeError):
    Shell(name="a")
