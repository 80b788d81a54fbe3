from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:  # noqa: E501
    Shell(name="a", command="true")
    workflow.submit()  # noqa: DTZ005, B008
