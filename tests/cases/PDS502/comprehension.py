from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    loads = [Shell(name=f"load-{table}", command="true") for table in ("x", "y")]
    first = Shell(name="first", command="true")
    loads >> [first]  # error: PDS502
    workflow.submit()
