from settings import PROJECT
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="nightly", project=PROJECT) as nightly:
    SubWorkflow(name="sub", workflow_name="load")
    nightly.submit()

with Workflow(name="load", project=PROJECT) as load:
    Shell(name="copy", command="echo copy")
    load.submit()
