from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import condition as when
from pydolphinscheduler.tasks.condition import SUCCESS, Condition
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or
from pydolphinscheduler.tasks.shell import Shell

with Workflow(name="etl") as workflow:
    load = Shell(name="load", command="echo load")
    report = Shell(name="report", command="echo report")
    mend = Shell(name="mend", command="echo mend")
    Condition(
        name="decide",
        condition=when.And(when.And(SUCCESS(load))),
        success_task=report, failed_task=mend,
    )

    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="orders"))))
    workflow.submit()
