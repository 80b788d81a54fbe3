from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly") as nightly:
    SubWorkflow(name="sub", workflow_name="load")  # error: PDS308

with Workflow(name="load") as load:
    Shell(name="copy", command="echo copy")

if __name__ == "__main__":
    nightly.submit()
    load.submit()
