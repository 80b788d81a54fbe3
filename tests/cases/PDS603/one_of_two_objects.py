from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.models import Project
from settings import production

with Workflow(name="etl", project="p" if production else Project("p").name) as workflow:
    Shell("a", "true")
    workflow.submit()
