from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import TENANT, team

with Workflow(
    name="one",
    description="first",
) as workflow:
    Shell(name="a", command="true", flag="YES")
    Shell(
        name="b",
        command="true",
        # The server knows.
    )
    workflow.submit()

with Workflow("two", description="second") as workflow:
    Shell(name="a", command="true", timeout_flag=team())
    Shell("b", "true")
    Shell("c", "true", **{"timeout_flag": "OPEN"})
    workflow.submit()
