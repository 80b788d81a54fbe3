from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="order"))))  # error: PDS305 95 "did you mean 'orders' (orders.py:4)?"
    workflow.submit()
