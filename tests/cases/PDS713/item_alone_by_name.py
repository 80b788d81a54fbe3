from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    item = DependentItem(project_name="shop", workflow_name="etl")
    Dependent(name="wait", dependence=item)  # error: PDS713 39 "write And(Or(…)) around it"
    workflow.submit()
