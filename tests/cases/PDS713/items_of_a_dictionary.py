from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    items = {"etl": DependentItem("shop", "etl"), "stock": DependentItem("shop", "stock")}
    Dependent(name="wait", dependence=And(Or(items["etl"], items["stock"])))
    workflow.submit()
