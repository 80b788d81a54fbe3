from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")

report.add_tasks([check])  # error: PDS109

etl.submit()
report.submit()
