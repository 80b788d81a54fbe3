from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import Flink, Sql

with Workflow(name="etl") as workflow:
    Shell("a", "true")
    Sql("b", "datasource", "select 1")
    Flink("c", "Main", "a.jar")
    workflow.submit()
