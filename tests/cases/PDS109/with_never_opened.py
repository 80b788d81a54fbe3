from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

report = Workflow(name="report")
with Workflow(name="etl") as etl:
    Shell(name="a", command="true", workflow=report)
    Shell(name="b", command="true")

etl.submit()
report.submit()
