from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as nightly:
    Shell(name="copy", command="echo copy")
    SubWorkflow(name="sub", workflow_name="nightly")  # error: PDS308 43 "names it"
    nightly.submit()
