from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

from company import Pipeline

if len(sys.argv) > 1:
    workflow = Pipeline("etl")
else:
    workflow = Workflow(name="etl")
with workflow:
    Shell(name="extract", command="true")
if len(sys.argv) > 1:
    workflow.deploy()
else:
    workflow.submit()
