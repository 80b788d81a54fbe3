from unittest import mock

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with mock.patch("os.getcwd"), Workflow(name="customers", project="shop") as workflow:
    Shell(name="load", command="echo load")
    workflow.submit()
