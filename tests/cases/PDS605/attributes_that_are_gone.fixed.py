import pydolphinscheduler.core as core
from pydolphinscheduler import constants, java_gateway, models as side, tasks
from pydolphinscheduler.constants import TaskTimeoutFlag
from pydolphinscheduler.tasks import spark

FLAGS = [
    TaskTimeoutFlag.OFF,
    constants.TaskTimeoutFlag.OFF,
]
java_gateway.launch_gateway()
with core.Workflow(name="etl") as workflow:
    for name in ("a", "b"):
        tasks.SubProcess(name=name, process_definition_name=name)
    tasks.Spark("c", "Main", "a.jar", deploy_mode=spark.SparkVersion.SPARK2)
    workflow.submit()
