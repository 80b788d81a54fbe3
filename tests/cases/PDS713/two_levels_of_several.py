from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    orders = DependentItem("shop", "etl", "load-orders", DependentDate.LAST_ONE_DAYS)
    customers = DependentItem(project_name="shop", workflow_name="etl", dependent_task_name="load-customers")
    Dependent(name="wait", dependence=Or(And(orders, customers), And(orders)))
    workflow.submit()
