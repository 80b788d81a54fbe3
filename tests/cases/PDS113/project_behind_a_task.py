from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true")
workflow.project = Project("orders")  # error: PDS113 1 "old project"
workflow.submit()
