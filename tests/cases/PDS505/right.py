from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="true")

with Workflow(name="reports") as reports:
    report = Shell(name="report", command="true")

load >> report  # error: PDS505 1 "'load' belongs to workflow 'etl' and 'report' to workflow 'reports'"
etl.submit()
reports.submit()
