from common import complete

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    wait = And(DependentItem("shop", "etl"))
    complete(wait)
    Dependent(name="wait", dependence=wait)
    workflow.submit()
