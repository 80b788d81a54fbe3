from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflows = []
for name in ("a", "b"):
    with Workflow(name=name) as workflow:
        Shell(name="extract", command="true")
    workflows.append(workflow)
for workflow in workflows:
    workflow.submit()
