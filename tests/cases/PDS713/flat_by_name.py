from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    etl = DependentItem(project_name="shop", workflow_name="etl")
    both = And(etl)
    Dependent(name="wait", dependence=both)  # error: PDS713 39 "one level"
    workflow.submit()
