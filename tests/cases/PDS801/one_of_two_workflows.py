import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if os.environ.get("TEAM") == "cn":
    workflow = Workflow(name="etl-cn")
else:
    workflow = Workflow(name="etl")
with workflow:
    Shell(name="a", command="true")
workflow.run()
