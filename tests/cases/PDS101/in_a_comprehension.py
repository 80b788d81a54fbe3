from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflows = [Workflow(name=name) for name in ("orders", "customers")]
for workflow in workflows:
    with workflow:
        Shell(name="extract", command="true")
    workflow.submit()
