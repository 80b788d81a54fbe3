import os
import unittest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell


class ProjectTest(unittest.TestCase):
    def test_project(self):
        os.environ["PYDS_WORKFLOW_PROJECT"] = "sales"
