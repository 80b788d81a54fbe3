from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from settings import project, user

with Workflow(name="etl", project=project, user=user) as workflow:
    Shell("a", "true")
    workflow.submit()
