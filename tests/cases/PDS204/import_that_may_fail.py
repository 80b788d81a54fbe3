import os

try:
    from pydolphinscheduler.core.workflow import Workflow
except ImportError:
    Workflow = None

os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
