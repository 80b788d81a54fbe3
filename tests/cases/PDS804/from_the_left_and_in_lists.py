from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    d = Shell(name="d", command="true")
    a << b >> c  # error: PDS804 5 "`>>`"
    [b, c] >> d << a << b  # error: PDS804
    workflow.submit()
