from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks import And, dependent

with Workflow(name="reports") as workflow:
    wait = dependent.And(dependent.Or(dependent.DependentItem("shop", "etl")))
    dependent.Dependent(name="wait", dependence=wait)
    workflow.submit()
