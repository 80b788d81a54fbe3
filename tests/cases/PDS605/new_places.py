from pydolphinscheduler import configuration
from pydolphinscheduler.core import Workflow
from pydolphinscheduler.core.workflow import WorkflowContext
from pydolphinscheduler.core.yaml_workflow import create_workflow
from pydolphinscheduler.java_gateway import gateway
from pydolphinscheduler.models import Project, Tenant, User
from pydolphinscheduler.tasks import SubWorkflow
