from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project

workflow = Workflow(name="etl")
workflow.project = Project("orders")
with workflow:
    Shell(name="extract", command="true")
    workflow.submit()
