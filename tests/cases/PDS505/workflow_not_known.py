from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from teams import shared

with Workflow(name="etl") as etl:
    a = Shell(name="a", command="true")
    etl.submit()
b = Shell(name="b", command="true", workflow=shared)
b >> Shell(name="c", command="true", workflow=shared)
a >> b
