import pytest  # noqa: F401
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

def test_schedule():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="true")
        workflow.schedule = "0 0 6 * * ? *"
        workflow.submit()
