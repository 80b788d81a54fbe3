from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import FAILURE, SUCCESS, And, Condition, Shell


def decide(task, good, bad):
    return Condition(name=f"decide-{task.name}", condition=And(And(SUCCESS(task))), success_task=good, failed_task=bad)


with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    decide(load, Shell(name="report", command="echo report"), Shell(name="mend", command="echo mend"))
    workflow.submit()
