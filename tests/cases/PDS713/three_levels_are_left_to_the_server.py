from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=And(Or(And(DependentItem(project_name="shop", workflow_name="etl")))),
    )
    workflow.submit()
