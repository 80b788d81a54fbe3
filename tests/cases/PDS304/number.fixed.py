from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="2023") as workflow:
    Shell(name="5", command="true")
    workflow.submit()
