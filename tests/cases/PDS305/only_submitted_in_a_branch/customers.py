import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

if os.environ.get("ALL"):
    with Workflow(name="customers", project="shop") as workflow:
        Shell(name="load", command="echo load")
        workflow.submit()
