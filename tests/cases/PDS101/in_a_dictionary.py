from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

workflows = {"orders": Workflow(name="orders"), "customers": Workflow(name="customers")}
for key, workflow in workflows.items():
    with workflow:
        Shell(name="extract", command=f"echo {key}")
    workflow.submit()
