from settings import M

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        output_params={"n": 0, "m": M},  # error: PDS413 "arrives as an empty text"
    )
    workflow.submit()
