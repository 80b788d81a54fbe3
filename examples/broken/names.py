"""Names that hide each other. `orders` is taken too, by another file: ../workflows/orders.py."""

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="orders", project="warehouse") as workflow:
    北京 = Shell(name="抽取", command="extract --shop beijing")
    上海 = Shell(name="抽取", command="extract --shop shanghai")
    北京 >> 上海
    workflow.submit()

with Workflow(name="nightly", project="warehouse") as workflow:
    Shell(name="extract", command="extract")
    workflow.submit()

with Workflow(name="nightly", project="warehouse") as workflow:
    Shell(name="load", command="load")
    workflow.submit()
