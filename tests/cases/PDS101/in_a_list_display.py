from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

for workflow in [Workflow(name="orders"), Workflow(name="customers")]:
    with workflow:
        Shell(name="extract", command="true")
    workflow.submit()
