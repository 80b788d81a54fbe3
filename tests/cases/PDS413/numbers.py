from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        input_params={"a": 1, "b": 0.5, "c": True},
    )
    workflow.submit()
