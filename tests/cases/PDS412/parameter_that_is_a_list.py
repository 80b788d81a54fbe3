from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        output_params={"a": [1, 2]},  # error: PDS412 "cannot tell the type"
    )
    workflow.submit()
