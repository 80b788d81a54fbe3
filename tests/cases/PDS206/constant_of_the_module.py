from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

USER = "admin"

for name in ("sales", "orders"):
    with Workflow(name=name, user=USER) as workflow:  # error: PDS206
        Shell(name="extract", command="echo extract")
        workflow.submit()
