from common import groups

from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    items = [DependentItem(project_name="shop", workflow_name=name) for name in ("etl", "stock")]
    Dependent(name="wait", dependence=And(Or(*items)))
    Dependent(name="wait-again", dependence=And(*groups(items)))
    workflow.submit()
