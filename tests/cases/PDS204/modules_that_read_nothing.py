import os

import pydolphinscheduler
from pydolphinscheduler import __version__
from pydolphinscheduler.constants import TaskType
from pydolphinscheduler.exceptions import PyDSConfException
from pydolphinscheduler.utils.date import conv_from_str

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
