from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from teams import others

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    a >> {b, others}  # error: PDS503 10 "a set"
    a >> {b, "c"}  # error: PDS503 10 "a set"
    a.set_downstream(b, others)  # error: PDS503 25
    a.set_downstream((b), c)  # error: PDS503 27
    a > b >> c  # error: PDS503 5
    a >= c  # error: PDS503 5
    (a) > (c)  # error: PDS503 5
    workflow.submit()
