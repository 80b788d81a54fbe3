import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

if os.environ.get("CHILD"):
    with Workflow(name="load") as load:
        Shell(name="copy", command="echo copy")
        load.submit()
else:
    with Workflow(name="nightly") as nightly:
        SubWorkflow(name="sub", workflow_name="load")
        nightly.submit()
