from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import SUCCESS, And, Condition, Or, Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(
        name="decide",
        condition=And(Or(SUCCESS(load))),
        success_task=report, failed_task=mend,
    )
    workflow.submit()
