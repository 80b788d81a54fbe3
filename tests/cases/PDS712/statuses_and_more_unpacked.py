from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import FAILURE, SUCCESS, And, Condition, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    check = Shell(name="check", command="echo check")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    more = [FAILURE(check)]
    Condition("decide", And(Or(SUCCESS(load), *more)), report, mend)
    workflow.submit()
