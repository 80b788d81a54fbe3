import pytest
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", colour="red") as workflow:
    Shell(name="extract", command="true", timeot=5)
