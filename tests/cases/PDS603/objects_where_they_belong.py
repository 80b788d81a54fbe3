from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project

workflow = Workflow(name="etl")
workflow.project = Project("p")
Shell("a", "true", workflow=workflow)
workflow.submit()
