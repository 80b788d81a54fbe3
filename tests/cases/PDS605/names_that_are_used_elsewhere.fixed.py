from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import Spark
from pydolphinscheduler.tasks.spark import SparkVersion

VERSION = SparkVersion.SPARK2

with Workflow("etl") as workflow:
    Spark("a", "Main", "a.jar", "SCALA")
    workflow.submit()
