import pytest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


def test_file_needs_a_plugin():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="bash run.sh")
        workflow.submit()
    assert pytest
