from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")
    report.add_task(check)  # error: PDS109 21 "was built for workflow 'etl'"

etl.submit()
report.submit()
