from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import DeployMode, ProgramType, Spark, SparkVersion  # error: PDS605 76

with Workflow("etl") as workflow:
    Spark("a", "Main", "a.jar", ProgramType.JAVA, spark_version=SparkVersion.SPARK2)  # error: PDS605 51
    Spark(
        "b",
        "Main",
        "b.jar",
        ProgramType.JAVA,
        spark_version=SparkVersion.SPARK1,  # error: PDS605
        deploy_mode=DeployMode.CLUSTER,
    )
    workflow.submit()
