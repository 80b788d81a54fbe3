from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(
    "etl", None, None, None, None, None, "UTC", "user", "project", "default", "NONE", 0, "parallel", 0, "online", {},
    None, [],
    "lost",  # error: PDS603 5 "is ignored"
) as workflow:
    Shell(name="a", command="true")
    workflow.submit()
