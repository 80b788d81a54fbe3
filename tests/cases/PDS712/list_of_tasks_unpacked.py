from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import SUCCESS, And, Condition, Shell

with Workflow(name="etl") as workflow:
    loads = [Shell(name=f"load-{shop}", command="echo load") for shop in ("north", "south")]
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    state = And(And(SUCCESS(*loads)))
    Condition(name="decide", condition=state, success_task=report, failed_task=mend)
    for load in loads:
        Condition(f"decide-{load.name}", And(And(SUCCESS(load), SUCCESS(loads[0]))), report, mend)
    workflow.submit()
