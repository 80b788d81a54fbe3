from pydolphinscheduler.core.parameter import ParameterType
from settings import TODAY

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(
        name="extract",
        command="true",
        input_params={"day": ParameterType.DATE(TODAY)},
    )
    workflow.submit()
