from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604 56 "import Workflow from pydolphinscheduler.core.workflow"
from pydolphinscheduler.tasks.sub_process import SubProcess  # error: PDS604 50 "SubWorkflow"
import pydolphinscheduler.core.process_definition  # error: PDS604 8 "import pydolphinscheduler.core.workflow"
