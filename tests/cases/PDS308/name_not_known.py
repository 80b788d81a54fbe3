from settings import CHILD
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="sub", workflow_name=CHILD)
    nightly.submit()

with Workflow(name="load") as load:
    Shell(name="copy", command="echo copy")
    load.submit()
