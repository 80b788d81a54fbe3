from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="hello") as workflow:
    Shell(name="a", command="true")
    workflow.run()  # noqa: PDS801 a demonstration, started by hand
