from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

first = Workflow("etl", None, None, None, None, None, "Asia/Shanghai", "dev", "orders")
second = Workflow("etl", None, None, None, None, None, "Asia/Shanghai", "dev", "customers")
Shell(name="extract", command="true", workflow=first)
first.submit()
Shell(name="extract", command="true", workflow=second)
second.submit()
