import unittest

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="mysql -pKx92-orchard sales")
    workflow.submit()
