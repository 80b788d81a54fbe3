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


if "--customers" in sys.argv:
    customers()
else:
    orders()
