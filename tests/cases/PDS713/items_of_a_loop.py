from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    for name in ("etl", "stock"):
        Dependent(name=f"wait-{name}", dependence=And(Or(DependentItem(project_name="shop", workflow_name=name))))
    workflow.submit()
