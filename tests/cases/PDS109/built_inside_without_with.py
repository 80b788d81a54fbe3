from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    report = Workflow(name="report")
    Shell(name="a", command="true", workflow=report)
    Shell(name="b", command="true")

etl.submit()
report.submit()
