from pydolphinscheduler.core import ProcessDefinition  # error: PDS605 37 "import Workflow from pydolphinscheduler.core"
from pydolphinscheduler.core.process_definition import ProcessDefinitionContext  # error: PDS605 56 "WorkflowContext"
from pydolphinscheduler.tasks import SubProcess  # error: PDS605 38 "SubWorkflow"
from pydolphinscheduler.side import Project, User  # error: PDS605 37 error: PDS605 46
from pydolphinscheduler.side.tenant import Tenant  # error: PDS605 44 "pydolphinscheduler.models.tenant"
from pydolphinscheduler.core.base_side import BaseSide  # error: PDS605 47
from pydolphinscheduler.core import configuration  # error: PDS605 37 "import pydolphinscheduler.configuration"
from pydolphinscheduler.core.database import Database  # error: PDS605 46 "Datasource"
from pydolphinscheduler.core.yaml_process_define import create_process_definition  # error: PDS605 57 "create_workflow"
from pydolphinscheduler.java_gateway import launch_gateway  # error: PDS605 45 "import gateway"
from pydolphinscheduler.exceptions import PyDSProcessDefinitionNotAssignException  # error: PDS605 43
from pydolphinscheduler.constants import ProcessDefinitionDefault  # error: PDS605 42 "configuration"
from pydolphinscheduler.tasks.spark import SparkVersion  # error: PDS605 44 "leave it out"
