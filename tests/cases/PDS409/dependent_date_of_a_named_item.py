from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentItem, Or

with Workflow(name="etl") as workflow:
    sales = DependentItem("company", "sales", "load", "yesterday")  # error: PDS409 55 "last1Days"
    stock = DependentItem(project_name="company", workflow_name="stock", dependent_date="last_day")  # error: PDS409
    everything = And(Or(sales, stock))
    Dependent(name="wait", dependence=everything)
    workflow.submit()
