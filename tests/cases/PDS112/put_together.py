from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

hour = os.environ["HOUR"]
with Workflow(name="etl", schedule=None) as workflow:
    Shell(name="extract", command="true")
    workflow.schedule = f"0 0 {hour} * * ? *"  # error: PDS112
    workflow.submit()
