from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import FAILURE, SUCCESS, And, Condition, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    check = Shell(name="check", command="echo check")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    state = And(SUCCESS(load), SUCCESS(check))
    Condition(name="decide", condition=state, success_task=report, failed_task=mend)  # error: PDS712 40 "one level"
    workflow.submit()
