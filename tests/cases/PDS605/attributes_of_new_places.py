from pydolphinscheduler import constants, core, java_gateway
from pydolphinscheduler.core import process_definition  # error: PDS604

FLAGS = [constants.TaskTimeoutFlag.OFF, constants.TaskTimeoutFlag.ON]
print(java_gateway.gateway, core.Workflow, core.workflow.WorkflowContext, process_definition.ProcessDefinition)
