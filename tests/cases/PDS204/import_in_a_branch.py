import os
import sys

if "--check" in sys.argv:
    from pydolphinscheduler.core.workflow import Workflow

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
