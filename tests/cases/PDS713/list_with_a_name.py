from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import Dependent, DependentItem

with Workflow(name="reports") as workflow:
    items = [DependentItem(project_name="shop", workflow_name=name) for name in ("etl", "stock")]
    Dependent(name="wait", dependence=items)  # error: PDS713 39 "with a list there"
    workflow.submit()
