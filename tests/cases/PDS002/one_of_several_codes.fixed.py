from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    Shell(name="a", command="true")
    workflow.submit  # noqa: PDS105 never meant to run
    workflow.submit  # noqa: E501,PDS105
    workflow.submit()  # noqa: E501 see #12
