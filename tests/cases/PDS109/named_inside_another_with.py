from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")
    Shell(name="lost", command="true", workflow=etl)  # error: PDS109 40 "goes to workflow 'etl'"

etl.submit()
report.submit()
