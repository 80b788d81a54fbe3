from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.condition import FAILURE, SUCCESS, And, Condition
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    a, b, c = (Shell(name=name, command="true") for name in "abc")
    Condition(name="d", condition=And(And(SUCCESS(a, b), FAILURE(c))), success_task=a, failed_task=b)
    workflow.submit()
