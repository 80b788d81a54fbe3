from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import pytest


def test_computed():
    with Workflow(name="etl"):
        extract = Shell(name="extract", command="true")
        with pytest.raises(AttributeError):
            extract.timeout = 5
