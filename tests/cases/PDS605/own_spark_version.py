from company.spark import SparkVersion
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import Spark

with Workflow("etl") as workflow:
    Spark("a", "Main", f"a-{SparkVersion.SPARK3}.jar", "SCALA")
    workflow.submit()
