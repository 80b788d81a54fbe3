from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

etl = Workflow(name="etl")
with etl:
    check = Shell(name="check", command="true")
etl.add_task(check)
etl.add_tasks([check])
etl.submit()
