from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project="shop") as nightly:
    SubWorkflow(name="sub", workflow_name="load")  # error: PDS308
    nightly.submit()

with Workflow(name="load", project="shop") as load:
    Shell(name="copy", command="echo copy")
    load.submit()
