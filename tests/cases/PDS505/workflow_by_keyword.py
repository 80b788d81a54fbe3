from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

etl = Workflow(name="etl")
reports = Workflow(name="reports")
load = Shell(name="load", command="true", workflow=etl)
report = Shell(name="report", command="true", workflow=reports)
load >> report  # error: PDS505
etl.submit()
reports.submit()
