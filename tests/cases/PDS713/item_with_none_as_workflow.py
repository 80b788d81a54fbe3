from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(Or(DependentItem("shop", None))),  # error: PDS713 49 "add workflow_name="
    )
    workflow.submit()
