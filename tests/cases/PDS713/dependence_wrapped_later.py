from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    wait = Or(DependentItem("shop", "etl"))
    wait = And(wait)
    Dependent(name="wait", dependence=wait)
    workflow.submit()
