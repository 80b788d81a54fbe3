from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import Python, Spark, Sql

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    Python(name="b", definition="print(1)")
    Spark("c", "Main", "a.jar")
    Sql("d", "s", "select 1")
    workflow.submit()
