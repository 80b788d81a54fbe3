from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as etl:
    check = Shell(name="check", command="true")

with Workflow(name="report") as report:
    Shell(name="own", command="true")
    tasks = [check]
    tasks.clear()
    report.add_tasks(tasks)

etl.submit()
report.submit()
