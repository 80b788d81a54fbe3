from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, And, Condition
from pydolphinscheduler.tasks.dependent import Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(
        name="decide",
        condition=And(Or(SUCCESS(load))),  # error: PDS712 23 "Or of tasks.dependent"
        success_task=report, failed_task=mend,
    )
    workflow.submit()
