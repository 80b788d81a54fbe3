from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="a", project="shop") as workflow:
    Dependent(name="wait", dependence=And(Or(DependentItem(project_name="shop", workflow_name="b", dependent_date=DependentDate.CURRENT_HOUR))))  # error: PDS307
    workflow.submit()
