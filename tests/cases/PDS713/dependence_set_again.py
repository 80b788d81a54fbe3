from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    task = Dependent(name="wait", dependence=DependentItem("shop", "etl"))
    task.dependence = And(Or(DependentItem("shop", "etl")))
    workflow.submit()
