from pydolphinscheduler.core.workflow import Workflow
from pydolphinscheduler.tasks.dependent import And, Dependent, DependentDate, DependentItem, Or


class All(And):
    def __init__(self, *names):
        super().__init__(Or(*[DependentItem("shop", name) for name in names]))


with Workflow(name="reports") as workflow:
    Dependent(
        name="wait",
        dependence=All("etl", "stock"),
    )
    workflow.submit()
