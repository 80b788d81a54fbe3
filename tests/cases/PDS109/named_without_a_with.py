from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

etl, report = Workflow(name="etl"), Workflow(name="report")
Shell(name="a", command="true", workflow=etl)
Shell(name="b", command="true", workflow=report)

etl.submit()
report.submit()
