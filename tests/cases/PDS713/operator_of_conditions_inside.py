from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import condition as when
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(when.Or(DependentItem(project_name="shop", workflow_name="etl"))),  # error: PDS713 24 "Or of tasks.condition"
    )
    workflow.submit()
