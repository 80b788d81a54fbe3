from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import SUCCESS, Condition
from pydolphinscheduler.tasks.dependent import And
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(
        name="decide",
        condition=And(And(SUCCESS(load))),  # error: PDS712 19 "And of tasks.dependent"
        success_task=report, failed_task=mend,
    )
    workflow.submit()
