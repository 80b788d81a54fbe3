from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import pytest

with pytest.raises(AttributeError):
    Shell(name="extract", command="true")
