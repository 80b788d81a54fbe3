from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import Python, Spark, Sql

with Workflow(name="etl", description="no tenant, no queue") as workflow:
    Shell(name="a", command="true", timeout=5, timeout_notify_strategy="WARN")
    Python(name="b", definition="print(1)")
    Spark("c", "Main", "a.jar", app_name="c")
    Sql("d", "s", "select 1")
    workflow.submit()
