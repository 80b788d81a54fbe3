from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

Shell.submit = lambda task: task.workflow.submit()

with Workflow(name="etl") as workflow:
    Shell(name="extract", command="true").submit()
