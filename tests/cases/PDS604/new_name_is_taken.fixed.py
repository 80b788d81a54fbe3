from company.models import Workflow

from pydolphinscheduler.core.workflow import Workflow as ProcessDefinition
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition(Workflow.name) as pd:
    Shell(name="a", command="true")
    pd.submit()
