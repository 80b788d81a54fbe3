from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.sub_workflow import SubWorkflow

with Workflow(name="first") as first:
    Shell(name="extract", command="true")
    first.submit()

with Workflow(name="second") as second:
    SubWorkflow(name="wait", workflow_name=first.name) >> Shell(name="load", command="true")
    second.submit()
