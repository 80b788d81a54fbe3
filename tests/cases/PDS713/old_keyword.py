from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or

with Workflow(name="reports") as workflow:
    item = DependentItem(project_name="shop", process_definition_name="etl")  # error: PDS604
    Dependent(name="wait", dependence=And(Or(item)))
    workflow.submit()
