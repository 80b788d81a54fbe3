from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or


def item(name, date=DependentDate.TODAY):
    return DependentItem(project_name="company", workflow_name=name, dependent_date=date)


with Workflow(name="etl") as workflow:
    sales = DependentItem("company", "sales", "load", "last1Days")
    everything = And(Or(sales, item("stock")))
    Dependent(name="wait", dependence=everything)
    workflow.submit()
