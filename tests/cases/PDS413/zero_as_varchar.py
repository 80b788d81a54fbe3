from pydolphinscheduler.core.parameter import ParameterType
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        input_params={"a": ParameterType.VARCHAR(0), "b": ParameterType.LONG(0)},
    )
    workflow.submit()
