from pydolphinscheduler.core.parameter import ParameterType
from settings import N

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        input_params={"a": ParameterType.INTEGER("10"), "b": ParameterType.INTEGER(N)},
    )
    workflow.submit()
