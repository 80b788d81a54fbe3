from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    with Workflow(name="report") as report:
        Shell(name="a", command="true", workflow=etl)
        Shell(name="b", command="true")

etl.submit()
report.submit()
