import pydolphinscheduler.core as core
from pydolphinscheduler import constants, java_gateway, side, tasks  # error: PDS605 57 "import pydolphinscheduler.models"
from pydolphinscheduler.constants import TaskTimeoutFlag
from pydolphinscheduler.tasks import spark

FLAGS = [
    TaskTimeoutFlag.CLOSE,  # error: PDS605 21 "write TaskTimeoutFlag.OFF"
    constants.TaskTimeoutFlag.CLOSE,  # error: PDS605 31
]
java_gateway.launch_gateway()  # error: PDS605 14 "write java_gateway.gateway"
with core.ProcessDefinition(name="etl") as workflow:  # error: PDS605 11 "write core.Workflow"
    for name in ("a", "b"):
        tasks.SubProcess(name=name, process_definition_name=name)  # error: PDS605 15 "SubWorkflow"
    tasks.Spark("c", "Main", "a.jar", deploy_mode=spark.SparkVersion.SPARK2)  # error: PDS605 57 "leave it out"
    workflow.submit()
