from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.shell import Shell
from pydolphinscheduler.tasks.condition import FAILURE, SUCCESS, And, Condition

with Workflow(name="etl") as workflow:
    first = Shell(name="first", command="true")
    second = Shell(name="second", command="true")
    good = Shell(name="good", command="true")
    bad = Shell(name="bad", command="true")
    after = Shell(name="after", command="true")
    Condition(
        name="condition", condition=And(And(SUCCESS(first), FAILURE(second))), success_task=good, failed_task=bad
    )
    good >> after
    workflow.submit()
