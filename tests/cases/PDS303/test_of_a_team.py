from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import unittest


class DuplicateTest(unittest.TestCase):
    def test_duplicate(self):
        with Workflow(name="etl") as workflow:
            Shell(name="extract", command="true")
            Shell(name="extract", command="true")
        self.assertEqual(1, len(workflow.tasks))
