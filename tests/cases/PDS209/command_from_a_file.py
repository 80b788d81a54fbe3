from pathlib import Path

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command=Path("load.sh").read_text())
    workflow.submit()
