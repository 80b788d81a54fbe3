from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys


def orders():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo orders")
        workflow.submit()


def customers():
    with Workflow(name="etl") as workflow:
        Shell(name="extract", command="echo customers")
        workflow.submit()


orders()
if "--customers" not in sys.argv:
    sys.exit(0)
customers()
