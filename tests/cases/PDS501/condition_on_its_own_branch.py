from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import condition
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    mend = Shell(name="mend", command="echo mend")
    state = condition.And(condition.Or(condition.SUCCESS(load), condition.FAILURE(mend)))
    condition.Condition(  # error: PDS501 5 "an arrow that this Condition draws by itself closes a cycle, 'load' >> 'decide'"
        name="decide", condition=state, success_task=load, failed_task=mend
    )
    workflow.submit()
