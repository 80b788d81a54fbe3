from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

item = DependentItem(project_name="shop", workflow_name="b")

with Workflow(name="a", project="shop") as workflow:
    item.dependent_date = "last1Days"
    Dependent(name="wait", dependence=And(Or(item)))
    workflow.submit()
