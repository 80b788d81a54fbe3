from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    load = Shell(name="load", command="true")

with Workflow(name="reports") as reports:
    report = Shell(name="report", command="true")
load >> report  # noqa: PDS505 shows the server's answer
etl.submit()
reports.submit()
