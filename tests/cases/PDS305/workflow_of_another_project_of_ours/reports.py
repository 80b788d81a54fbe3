from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="reports", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="store", workflow_name="orders"))))  # error: PDS305 "did you mean 'orders' of project 'shop' (orders.py:4)?"
    workflow.submit()
