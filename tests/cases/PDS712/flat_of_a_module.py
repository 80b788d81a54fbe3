import pydolphinscheduler.tasks.condition as when
from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    check = Shell(name="check", command="echo check")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    when.Condition("decide", when.And(when.SUCCESS(load), when.SUCCESS(check)), report, mend)  # error: PDS712 30
    workflow.submit()
