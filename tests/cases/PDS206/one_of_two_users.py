import sys

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

user = "etl"
if "--own" in sys.argv:
    user = sys.argv[1]
with Workflow(name="etl", user=user) as workflow:
    Shell(name="extract", command="echo extract")
    workflow.submit()
