from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import Spark
from pydolphinscheduler.tasks.spark import SparkVersion  # error: PDS605 44

VERSION = SparkVersion.SPARK2

with Workflow("etl") as workflow:
    Spark("a", "Main", "a.jar", "SCALA", spark_version=VERSION)  # error: PDS605 42
    workflow.submit()
