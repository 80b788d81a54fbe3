from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import FAILURE, SUCCESS, And, Condition, Shell

with Workflow(name="etl") as workflow:
    extract = Shell(name="extract", command="echo extract")
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    decide = Condition(
        name="decide",
        condition=And(And(SUCCESS(extract), FAILURE(load))),
        success_task=report,
        failed_task=mend,
    )
    extract >> load >> decide >> [report, mend]
    workflow.submit()
