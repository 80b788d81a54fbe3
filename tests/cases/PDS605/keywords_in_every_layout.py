from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from settings import TENANT, team

with Workflow(
    name="one",
    tenant="t",  # error: PDS605
    description="first",
) as workflow:
    Shell(name="a", command="true", timeout_flag=TENANT, flag="YES")  # error: PDS605
    Shell(
        name="b",
        command="true",
        # The server knows.
        timeout_flag="OPEN"  # error: PDS605
    )
    workflow.submit()

with Workflow("two", queue="q", tenant="t", description="second") as workflow:  # error: PDS605 22 error: PDS605 33
    Shell(name="a", command="true", timeout_flag=team())  # error: PDS605
    Shell("b", "true",
          timeout_flag="OPEN")  # error: PDS605
    Shell("c", "true", **{"timeout_flag": "OPEN"})  # error: PDS605
    workflow.submit()
