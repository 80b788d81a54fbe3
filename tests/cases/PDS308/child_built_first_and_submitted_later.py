from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="load") as load:
    Shell(name="copy", command="echo copy")

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="sub", workflow_name="load")  # error: PDS308 43 "not yet deployed"
    nightly.submit()

load.run()
