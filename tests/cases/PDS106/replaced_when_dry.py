from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

if os.environ.get("DRY"):
    Shell = print

Shell("extract", "true")
