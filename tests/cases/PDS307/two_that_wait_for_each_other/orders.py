from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="orders", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="stock"))))  # error: PDS307 95 "'orders' (orders.py:4) -> 'stock' (stock.py:4) -> 'orders'"
    workflow.submit()
