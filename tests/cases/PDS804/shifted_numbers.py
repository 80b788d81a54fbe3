from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

MASK = 1 << 8 >> 2

with Workflow(name="etl") as workflow:
    Shell(name="a", command=f"echo {MASK}")
    workflow.submit()
