from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks import Python, Spark, Sql

with Workflow(name="etl", tenant="t") as workflow:  # error: PDS605 27 "PYDS_USER_TENANT"
    Shell(name="a", command="true", timeout_flag="OPEN")  # error: PDS605 37 "the timeout alone"
    Python(name="b", code="print(1)")  # error: PDS605 22 "definition="
    Spark("c", "Main", "a.jar", spark_version="2")  # error: PDS605 33
    Sql("d", "s", "select 1", sql_delimiter=";")  # error: PDS605 31
    workflow.submit()
