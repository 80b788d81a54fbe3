from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import DeployMode, ProgramType, Spark

with Workflow("etl") as workflow:
    Spark("a", "Main", "a.jar", ProgramType.JAVA, DeployMode.CLUSTER)
    workflow.submit()
