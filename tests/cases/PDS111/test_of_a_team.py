from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import pytest


def test_refused():
    with Workflow(name="etl"):
        with pytest.raises(AttributeError):
            Shell(name="extract", command="true").submit()
