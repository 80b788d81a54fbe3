from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="sub", workflow_name="load")  # error: PDS308 43 "workflow 'nightly' is submitted on line 7 and needs 'load', which is submitted only on line 11"
    nightly.submit()

with Workflow(name="load") as load:
    Shell(name="copy", command="echo copy")
    load.submit()
