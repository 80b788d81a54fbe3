import os

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    if os.environ.get("OLD_SERVER"):
        wait = And(DependentItem("shop", "etl"))
    else:
        wait = And(Or(DependentItem("shop", "etl")))
    Dependent(name="wait", dependence=wait)
    workflow.submit()
