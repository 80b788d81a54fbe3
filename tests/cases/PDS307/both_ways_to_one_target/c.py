from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="c", project="shop") as workflow:
    Dependent(name="one", dependence=And(Or(DependentItem(project_name="shop", workflow_name="a"))))
    Dependent(name="two", dependence=And(Or(DependentItem(project_name="shop", workflow_name="d"))))
    workflow.submit()
