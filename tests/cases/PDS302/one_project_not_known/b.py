from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import os

with Workflow(name="etl", project=os.environ["PROJECT"]) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
