from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a = Shell(name="a", command="true")
    b = Shell(name="b", command="true")
    c = Shell(name="c", command="true")
    d = Shell(name="d", command="true")
    (a >> b) or (c >> d)  # error: PDS504 18
    a >> b or (c >> d)  # error: PDS504 16
    if workflow.description: a >> c or b >> d  # error: PDS504
    last = a >> b or c >> d  # error: PDS504
    workflow.submit()
