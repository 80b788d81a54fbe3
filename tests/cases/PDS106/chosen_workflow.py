from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

orders, customers = Workflow(name="orders"), Workflow(name="customers")
with orders if "orders" in sys.argv else customers:
    Shell(name="extract", command="true")
orders.submit()
customers.submit()
