from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.spark import DeployMode, ProgramType, Spark

with Workflow("etl") as workflow:
    Spark("a", "Main", "a.jar", ProgramType.JAVA)
    Spark(
        "b",
        "Main",
        "b.jar",
        ProgramType.JAVA,
        deploy_mode=DeployMode.CLUSTER,
    )
    workflow.submit()
