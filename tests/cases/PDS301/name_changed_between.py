from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

import sys

NAME = "etl"
with Workflow(name=NAME) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()

NAME = sys.argv[1]
with Workflow(name=NAME) as workflow:
    Shell(name="extract", command="true")
    workflow.submit()
