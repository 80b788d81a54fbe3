from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

from teams import helper

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")

other = Shell(name='x', command='true', workflow=helper())
etl.add_task(other)
report.add_task(other)

etl.submit()
report.submit()
