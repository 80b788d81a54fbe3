from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import unittest


class NameTest(unittest.TestCase):
    def test_name(self):
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="true")
        self.assertEqual("etl", workflow.name)
