from company.models import Workflow

from pydolphinscheduler.core.process_definition import ProcessDefinition  # error: PDS604 56
from pydolphinscheduler.tasks.shell import Shell

with ProcessDefinition(Workflow.name) as pd:
    Shell(name="a", command="true")
    pd.submit()
