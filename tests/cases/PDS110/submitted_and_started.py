from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl", release_state="offline") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    workflow.submit()
    workflow.start()  # error: PDS110 5 "remove it"
