from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import And
from pydolphinscheduler.tasks.dependent import Dependent, DependentItem

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(And(DependentItem(project_name="shop", workflow_name="etl"))),  # error: PDS713 20 "And of tasks.condition"
    )
    workflow.submit()
