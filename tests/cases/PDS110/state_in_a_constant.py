from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

STATE = 'offline'

with Workflow(name="etl", release_state=STATE) as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    workflow.run()  # error: PDS110
